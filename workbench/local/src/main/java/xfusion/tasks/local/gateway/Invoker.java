package xfusion.tasks.local.gateway;

import static java.util.Objects.requireNonNull;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonInclude.Value;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;
import xfusion.tasks.table.template.LambdaFunction;

/** Calls functions, and answers in API Gateway's words when they fail. */
final class Invoker implements AutoCloseable {

    /** Leaves out of an event what is null, and lists and maps that are empty. */
    static final JsonMapper JSON = JsonMapper.builder()
            .changeDefaultPropertyInclusion(event -> event.withValueInclusion(Include.NON_NULL))
            .withConfigOverride(List.class, list -> list.setInclude(Value.construct(Include.NON_EMPTY, Include.ALWAYS)))
            .withConfigOverride(Map.class, map -> map.setInclude(Value.construct(Include.NON_EMPTY, Include.ALWAYS)))
            .build();

    private final Map<LambdaFunction, HostedFunction> functions;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    /** Starts every function, so that one that cannot start is known before the first request. */
    Invoker(List<LambdaFunction> definitions) {
        functions = definitions.stream()
                .map(HostedFunction::start)
                .collect(Collectors.toMap(HostedFunction::definition, Function.identity()));
    }

    GatewayResponse invoke(LambdaFunction definition, APIGatewayV2HTTPEvent event) {
        var function = requireNonNull(functions.get(definition));
        var json = JSON.writeValueAsBytes(event);
        var response = threads.submit(() -> FunctionResponse.read(function.invoke(json)));
        try {
            return response.get(definition.timeout().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            response.cancel(true);
            System.err.printf(
                    "%s timed out after %d s%n",
                    definition.logicalId(), definition.timeout().toSeconds());
            return GatewayResponse.message(503, "Service Unavailable");
        } catch (InterruptedException e) {
            // The gateway is being closed.
            Thread.currentThread().interrupt();
            return GatewayResponse.message(503, "Service Unavailable");
        } catch (ExecutionException e) {
            System.err.println(definition.logicalId() + " failed, or its response cannot be read:");
            requireNonNull(e.getCause()).printStackTrace();
            return GatewayResponse.message(500, "Internal Server Error");
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
