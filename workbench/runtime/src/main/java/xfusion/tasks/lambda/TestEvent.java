package xfusion.tasks.lambda;

import java.nio.charset.StandardCharsets;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** An API Gateway event (payload format 2.0) for a test, built up by what matters to it. */
public final class TestEvent {

    private final ObjectNode event = JsonMapper.shared().createObjectNode().put("version", "2.0");

    /** The event of a request whose token has the subject {@code subject}. */
    public static TestEvent by(String subject) {
        var event = new TestEvent();
        event.event.withObject("/requestContext/authorizer/jwt/claims").put("sub", subject);
        return event;
    }

    /** The event of a request without a token. */
    public static TestEvent byNobody() {
        return new TestEvent();
    }

    /** With a parameter in the path. */
    public TestEvent path(String name, String value) {
        event.withObject("/pathParameters").put(name, value);
        return this;
    }

    /** With a parameter in the query. */
    public TestEvent query(String name, String value) {
        event.withObject("/queryStringParameters").put(name, value);
        return this;
    }

    /** With a header. */
    public TestEvent header(String name, String value) {
        event.withObject("/headers").put(name, value);
        return this;
    }

    /** With a JSON body. */
    public TestEvent body(String json) {
        event.put("body", json);
        return header("content-type", "application/json");
    }

    byte[] json() {
        return event.toString().getBytes(StandardCharsets.UTF_8);
    }
}
