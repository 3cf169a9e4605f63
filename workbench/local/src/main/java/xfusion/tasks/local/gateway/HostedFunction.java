package xfusion.tasks.local.gateway;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.CustomPojoSerializer;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.lang.reflect.InvocationTargetException;
import java.util.ServiceLoader;
import xfusion.tasks.local.LocalException;
import xfusion.tasks.template.LambdaFunction;

/** A function as Lambda's runtime hosts it: one handler for all requests, JSON in and out by the function's own serializer. */
final class HostedFunction {

    private final LambdaFunction definition;
    private final RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> handler;
    private final CustomPojoSerializer serializer;

    private HostedFunction(
            LambdaFunction definition,
            RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> handler,
            CustomPojoSerializer serializer) {
        this.definition = definition;
        this.handler = handler;
        this.serializer = serializer;
    }

    /** Makes the handler, as the cold start does. */
    static HostedFunction start(LambdaFunction definition) {
        try {
            return new HostedFunction(definition, handler(definition), serializer());
        } catch (InvocationTargetException e) {
            throw refused(definition, "its constructor throws " + e.getCause(), e);
        } catch (ClassNotFoundException e) {
            throw refused(definition, "there is no such class", e);
        } catch (ReflectiveOperationException | ClassCastException e) {
            throw refused(definition, e.toString(), e);
        }
    }

    LambdaFunction definition() {
        return definition;
    }

    /** Called by many threads at once. */
    byte[] invoke(byte[] event, Context context) {
        APIGatewayV2HTTPEvent request =
                serializer.fromJson(new ByteArrayInputStream(event), APIGatewayV2HTTPEvent.class);
        var response = handler.handleRequest(request, context);
        var json = new ByteArrayOutputStream();
        serializer.toJson(response, json, APIGatewayV2HTTPResponse.class);
        return json.toByteArray();
    }

    @SuppressWarnings("unchecked") // The serializer finds out, as it does in Lambda.
    private static RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> handler(LambdaFunction definition)
            throws ReflectiveOperationException {
        var type = Class.forName(definition.handler().replaceFirst("::handleRequest$", ""));
        return (RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse>)
                type.getConstructor().newInstance();
    }

    private static CustomPojoSerializer serializer() {
        return ServiceLoader.load(CustomPojoSerializer.class)
                .findFirst()
                .orElseThrow(() -> new LocalException("No CustomPojoSerializer is among the functions' services."));
    }

    private static LocalException refused(LambdaFunction definition, String reason, Exception cause) {
        return new LocalException(
                "%s cannot start %s: %s".formatted(definition.logicalId(), definition.handler(), reason), cause);
    }
}
