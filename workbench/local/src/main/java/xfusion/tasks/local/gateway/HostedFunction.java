package xfusion.tasks.local.gateway;

import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.lang.reflect.InvocationTargetException;
import xfusion.tasks.lambda.Invocation;
import xfusion.tasks.lambda.InvokedFunction;
import xfusion.tasks.local.rights.FunctionRights;
import xfusion.tasks.table.SetupFailed;
import xfusion.tasks.table.template.LambdaFunction;

/** A function as Lambda hosts it: one handler, made once, for all requests. */
record HostedFunction(LambdaFunction definition, InvokedFunction function) {

    /** Makes the handler, as the cold start does. */
    static HostedFunction start(LambdaFunction definition) {
        try {
            return new HostedFunction(definition, new InvokedFunction(handler(definition)));
        } catch (InvocationTargetException e) {
            throw refused(definition, "its constructor throws " + e.getCause(), e);
        } catch (ReflectiveOperationException | ClassCastException e) {
            throw refused(definition, e.toString(), e);
        }
    }

    /** Called by many threads at once; the function's log goes to the terminal. */
    byte[] invoke(byte[] event) {
        var context = new Invocation(
                definition.logicalId(),
                definition.memoryMegabytes(),
                definition.timeout(),
                line -> System.err.println(line.stripTrailing()));
        return new FunctionRights(definition.logicalId(), definition.rights())
                .during(() -> function.invoke(event, context));
    }

    @SuppressWarnings("unchecked") // The serializer finds out, as it does in Lambda.
    private static RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> handler(LambdaFunction definition)
            throws ReflectiveOperationException {
        var type = Class.forName(definition.handler().replaceFirst("::handleRequest$", ""));
        return (RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse>)
                type.getConstructor().newInstance();
    }

    private static SetupFailed refused(LambdaFunction definition, String reason, Exception cause) {
        return new SetupFailed(
                "%s cannot start %s: %s".formatted(definition.logicalId(), definition.handler(), reason), cause);
    }
}
