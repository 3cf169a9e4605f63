package xfusion.tasks.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MediaTypeTest {

    private static final byte[] BODY = "{\"description\":\"Learn DynamoDB\"}".getBytes(UTF_8);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json",
                "Application/JSON",
                "application/json; charset=utf-8",
                "application/json;charset=UTF-8",
                "application/json; charset=\"utf-8\""
            })
    void takesJson(String type) {
        Api.send("POST", "/tasks", BODY, "Content-Type", type).expect(201);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/plain",
                "text/json",
                "application/x-www-form-urlencoded",
                "application/xml",
                "application/octet-stream",
                "application/merge-patch+json",
                "application/jsonx",
                "application/json; charset=iso-8859-1",
                "application/json; charset=utf-16",
                "application/*",
                "json"
            })
    void refusesAnythingElse(String type) {
        refused(Api.send("POST", "/tasks", BODY, "Content-Type", type));
    }

    @Test
    void refusesWhatIsNotDeclared() {
        refused(Api.send("POST", "/tasks", BODY));
    }

    @Test
    void refusesAStatusThatIsNoJson() {
        var id = Api.createPending(Fresh.id()).taskId();

        refused(Api.send(
                "PUT", "/tasks/" + id + "/status", "status=completed".getBytes(UTF_8), "Content-Type", "text/plain"));
    }

    private static void refused(Answer answer) {
        answer.expectProblem(415, "unsupported-media-type");
        assertEquals("application/json", answer.header("Accept"));
    }
}
