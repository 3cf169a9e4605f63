package xfusion.tasks.http;

import com.amazonaws.services.lambda.runtime.CustomPojoSerializer;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;

/**
 * Reads API Gateway's events and writes responses; Lambda's runtime loads it as a service.
 *
 * <p>The runtime's own serializer uses reflection and cannot be rehearsed before a snapshot. With it, the first
 * response after a restore takes about 60 ms longer.
 */
public final class EventSerializer implements CustomPojoSerializer {

    @Override
    public <T> T fromJson(InputStream input, Type type) {
        try {
            return fromJson(new String(input.readAllBytes(), StandardCharsets.UTF_8), type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    @SuppressWarnings("unchecked") // the runtime only asks for the type that the handler takes
    public <T> T fromJson(String input, Type type) {
        return (T) EventReader.read(input);
    }

    @Override
    public <T> void toJson(T value, OutputStream output, Type type) {
        try {
            output.write(json((APIGatewayV2HTTPResponse) value).getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String json(APIGatewayV2HTTPResponse response) {
        return Json.write(json -> {
            json.writeNumberProperty("statusCode", response.getStatusCode()).writeObjectPropertyStart("headers");
            response.getHeaders().forEach(json::writeStringProperty);
            json.writeEndObject().writeStringProperty("body", response.getBody());
        });
    }
}
