package xfusion.tasks.http;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent.RequestContext;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import xfusion.tasks.http.JsonValue.JsonBoolean;
import xfusion.tasks.http.JsonValue.JsonNull;
import xfusion.tasks.http.JsonValue.JsonObject;
import xfusion.tasks.http.JsonValue.JsonString;

/**
 * Reads an event of payload format 2.0: what {@link Request} looks at, and no more.
 *
 * <p>A member of another type than it should have counts as absent, and an event that is no JSON as one without members,
 * so that a strange event is answered and does not end the function.
 */
final class EventReader {

    private EventReader() {}

    static APIGatewayV2HTTPEvent read(String json) {
        JsonValue event = parse(json);
        return APIGatewayV2HTTPEvent.builder()
                .withHeaders(texts(event, "headers"))
                .withPathParameters(texts(event, "pathParameters"))
                .withQueryStringParameters(texts(event, "queryStringParameters"))
                .withRequestContext(requestContext(member(event, "requestContext")))
                .withBody(text(event, "body"))
                .withIsBase64Encoded(member(event, "isBase64Encoded") instanceof JsonBoolean(boolean yes) && yes)
                .build();
    }

    private static JsonValue parse(String json) {
        try {
            return Json.readLeniently(json);
        } catch (JacksonException e) {
            return new JsonNull();
        }
    }

    private static RequestContext requestContext(JsonValue context) {
        JsonValue jwt = member(member(context, "authorizer"), "jwt");
        return RequestContext.builder()
                .withAuthorizer(RequestContext.Authorizer.builder()
                        .withJwt(RequestContext.Authorizer.JWT
                                .builder()
                                .withClaims(texts(jwt, "claims"))
                                .build())
                        .build())
                .build();
    }

    private static JsonValue member(JsonValue value, String name) {
        return value instanceof JsonObject object
                ? object.members().getOrDefault(name, new JsonNull())
                : new JsonNull();
    }

    private static @Nullable String text(JsonValue value, String name) {
        return member(value, name) instanceof JsonString(String text) ? text : null;
    }

    private static Map<String, String> texts(JsonValue value, String name) {
        Map<String, String> texts = new HashMap<>();
        if (member(value, name) instanceof JsonObject object) {
            object.members().forEach((key, member) -> {
                if (member instanceof JsonString(String text)) {
                    texts.put(key, text);
                }
            });
        }
        return texts;
    }
}
