package xfusion.tasks.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.CustomPojoSerializer;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.ServiceLoader;

/**
 * A handler with the serializer that Lambda's runtime would find beside it.
 *
 * @param handler what the function does
 */
public record InvokedFunction(RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> handler) {

    private static final CustomPojoSerializer SERIALIZER = ServiceLoader.load(CustomPojoSerializer.class)
            .findFirst()
            .orElseThrow(() -> new IllegalStateException("No CustomPojoSerializer is on the class path"));

    /** One invocation: {@code event} and the answer are JSON. */
    public byte[] invoke(byte[] event, Context context) {
        APIGatewayV2HTTPEvent read = SERIALIZER.fromJson(new ByteArrayInputStream(event), APIGatewayV2HTTPEvent.class);
        APIGatewayV2HTTPResponse response = handler.handleRequest(read, context);
        var answer = new ByteArrayOutputStream();
        SERIALIZER.toJson(response, answer, APIGatewayV2HTTPResponse.class);
        return answer.toByteArray();
    }
}
