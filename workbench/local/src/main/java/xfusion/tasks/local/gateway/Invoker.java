package xfusion.tasks.local.gateway;

import static java.util.Objects.requireNonNull;

import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;
import xfusion.tasks.lambda.Invocation;
import xfusion.tasks.table.template.LambdaFunction;
import xfusion.tasks.table.template.Template;

/** Calls functions, and answers in API Gateway's words when they fail. */
final class Invoker implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();

    private final Map<LambdaFunction, HostedFunction> functions;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    /** Starts every function, so that one that cannot start is known before the first request. */
    Invoker(Template template) {
        functions = template.functions().stream()
                .map(function -> HostedFunction.start(function))
                .collect(Collectors.toMap(HostedFunction::definition, Function.identity()));
    }

    Answer invoke(LambdaFunction definition, Event event) {
        var context = new Invocation(
                definition.logicalId(), definition.memoryMegabytes(), definition.timeout(), Invoker::print);
        var function = requireNonNull(functions.get(definition));
        var json = JSON.writeValueAsBytes(event);
        var invocation = threads.submit(() -> function.invoke(json, context));
        try {
            return AnswerReader.read(invocation.get(definition.timeout().toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException e) {
            invocation.cancel(true);
            System.err.printf(
                    "%s timed out after %d s%n",
                    definition.logicalId(), definition.timeout().toSeconds());
            return Answer.message(503, "Service Unavailable");
        } catch (InvalidAnswer e) {
            System.err.printf("%s gave an answer that is none: %s%n", definition.logicalId(), e.getMessage());
            return Answer.message(500, "Internal Server Error");
        } catch (InterruptedException e) {
            // The gateway is being closed.
            Thread.currentThread().interrupt();
            return Answer.message(503, "Service Unavailable");
        } catch (ExecutionException e) {
            System.err.println(definition.logicalId() + " threw:");
            requireNonNull(e.getCause()).printStackTrace();
            return Answer.message(500, "Internal Server Error");
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }

    /** A function's log goes to the terminal. */
    private static void print(String line) {
        System.err.println(line.stripTrailing());
    }
}
