package xfusion.tasks.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.CustomPojoSerializer;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse;
import com.amazonaws.services.lambda.runtime.serialization.events.LambdaEventSerializers;
import com.amazonaws.services.lambda.runtime.serialization.factories.JacksonFactory;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.ServiceLoader;

/** A handler with the serializer that Lambda's runtime would use for it. */
@FunctionalInterface
public interface InvokedFunction {

    /** One invocation: {@code event} and the answer are JSON. */
    byte[] invoke(byte[] event, Context context);

    /** A function of the HTTP API, with the serializer that it brings along. */
    static InvokedFunction ofApi(RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> handler) {
        CustomPojoSerializer serializer = ServiceLoader.load(CustomPojoSerializer.class)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No CustomPojoSerializer is on the class path"));
        return (event, context) -> {
            APIGatewayV2HTTPEvent read =
                    serializer.fromJson(new ByteArrayInputStream(event), APIGatewayV2HTTPEvent.class);
            var answer = new ByteArrayOutputStream();
            serializer.toJson(handler.handleRequest(read, context), answer, APIGatewayV2HTTPResponse.class);
            return answer.toByteArray();
        };
    }

    /** A function that a table's stream calls, with Lambda's own serializer. */
    static InvokedFunction ofStream(RequestHandler<DynamodbEvent, StreamsEventResponse> handler) {
        var reader = LambdaEventSerializers.serializerFor(DynamodbEvent.class, InvokedFunction.class.getClassLoader());
        var writer = JacksonFactory.getInstance().getSerializer(StreamsEventResponse.class);
        return (event, context) -> {
            DynamodbEvent read = reader.fromJson(new ByteArrayInputStream(event));
            var answer = new ByteArrayOutputStream();
            writer.toJson(handler.handleRequest(read, context), answer);
            return answer.toByteArray();
        };
    }
}
