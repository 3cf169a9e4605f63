package xfusion.tasks.local.gateway;

import static java.util.Objects.requireNonNull;

import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.lang.reflect.InvocationTargetException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import tools.jackson.databind.json.JsonMapper;
import xfusion.tasks.lambda.Invocation;
import xfusion.tasks.lambda.InvokedFunction;
import xfusion.tasks.table.SetupFailed;
import xfusion.tasks.table.template.LambdaFunction;

/** A function as Lambda hosts it: one handler, made once, for all requests. */
public record HostedFunction(LambdaFunction definition, InvokedFunction function) {

    /** Makes the handler, as the cold start does. */
    @SuppressWarnings("unchecked") // The serializer finds out, as it does in Lambda.
    public static <E, A> HostedFunction start(
            LambdaFunction definition, Function<RequestHandler<E, A>, InvokedFunction> kind) {
        try {
            var type = Class.forName(definition.handler().replaceFirst("::handleRequest$", ""));
            var handler = (RequestHandler<E, A>) type.getConstructor().newInstance();
            return new HostedFunction(definition, kind.apply(handler));
        } catch (InvocationTargetException e) {
            throw refused(definition, "its constructor throws " + e.getCause(), e);
        } catch (ReflectiveOperationException | ClassCastException e) {
            throw refused(definition, e.toString(), e);
        }
    }

    private static SetupFailed refused(LambdaFunction definition, String reason, Exception cause) {
        return new SetupFailed(
                "%s cannot start %s: %s".formatted(definition.logicalId(), definition.handler(), reason), cause);
    }

    /** Called by many threads at once; answers in API Gateway's words when the function fails or takes too long. */
    GatewayResponse invoke(Event event) {
        var response = new FutureTask<>(
                () -> GatewayResponse.of(call(JsonMapper.shared().writeValueAsBytes(event.json()))));
        Thread.startVirtualThread(response);
        try {
            return response.get(definition.timeout().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            System.err.printf(
                    "%s timed out after %d s%n",
                    definition.logicalId(), definition.timeout().toSeconds());
        } catch (InterruptedException e) {
            // The gateway is being closed.
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            System.err.println(definition.logicalId() + " failed, or its response cannot be read:");
            requireNonNull(e.getCause()).printStackTrace();
            return GatewayResponse.message(500, "Internal Server Error");
        }
        response.cancel(true);
        return GatewayResponse.message(503, "Service Unavailable");
    }

    /** Calls the function with an event, however long it takes. The function's log goes to the terminal. */
    public byte[] call(byte[] event) {
        var context = new Invocation(
                definition.logicalId(),
                definition.memoryMegabytes(),
                definition.timeout(),
                line -> System.err.println(line.stripTrailing()));
        return TableCalls.during(definition, () -> function.invoke(event, context));
    }
}
