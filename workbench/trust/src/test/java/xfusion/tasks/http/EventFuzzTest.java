package xfusion.tasks.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import xfusion.tasks.lambda.Invocation;

class EventFuzzTest {

    private static final ObjectMapper JACKSON = new ObjectMapper();

    private final StringBuilder log = new StringBuilder();
    private final Invocation context = new Invocation("test", 1024, Duration.ofSeconds(10), log::append);
    private final EventSerializer serializer = new EventSerializer();

    /** Asks a request for all that one can be asked for, and answers what it was told. */
    private static final class EchoHandler extends HttpFunction {

        @Override
        protected Response answer(Request request) {
            String owner = request.subject().orElse("nobody");
            request.header("If-Match", EntityTags::parse);
            request.header("If-None-Match", EntityTags::parse);
            request.path().required("taskId", EchoHandler::word);
            request.query().allow("limit", "cursor");
            Fields body = request.body();
            body.allow("name", "tags", "note", "open");
            var name = body.required("name", EchoHandler::word);
            var note = body.optional("note", EchoHandler::word);
            var tags = body.optional("tags", ValueType.list(3, ValueType.string(EchoHandler::word)));
            var open = body.optional("open", ValueType.openObject(new OpenObjectLimits(3, 8, 100)));
            request.refuseFaults();
            return Response.json(200, json -> {
                json.writeStringProperty("owner", owner).writeStringProperty("name", name.orElseThrow());
                note.ifPresent(text -> json.writeStringProperty("note", text));
                json.writeName("open");
                open.orElse(OpenObject.EMPTY).write(json);
                json.writeArrayPropertyStart("tags");
                tags.orElse(List.of()).forEach(json::writeString);
                json.writeEndArray();
            });
        }

        private static String word(String text) {
            if (text.isBlank()) {
                throw new IllegalArgumentException("must not be blank");
            }
            return text;
        }
    }

    private final EchoHandler function = new EchoHandler();

    /** Where the fuzzer begins: the requests in events/. */
    static Stream<byte[]> events() throws IOException {
        try (var files = Files.list(Path.of("../../events"))) {
            List<byte[]> events = new ArrayList<>();
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".json")).toList()) {
                events.add(Files.readAllBytes(file));
            }
            return events.stream();
        }
    }

    /** Whatever comes in, what goes out is JSON, tells of no fault of ours, and is a problem where it is no answer. */
    @MethodSource("events")
    @FuzzTest
    void isAnswered(byte[] event) {
        APIGatewayV2HTTPEvent read = serializer.fromJson(new ByteArrayInputStream(event), APIGatewayV2HTTPEvent.class);
        var written = new ByteArrayOutputStream();
        serializer.toJson(function.handleRequest(read, context), written, APIGatewayV2HTTPResponse.class);

        JsonNode response = JACKSON.readTree(written.toByteArray());
        JsonNode body = JACKSON.readTree(response.path("body").asString());
        int status = response.path("statusCode").asInt();
        assertTrue(status < 500, () -> log.toString());
        if (status != 200) {
            assertEquals(status, body.path("status").asInt());
            assertEquals(
                    "application/problem+json",
                    response.path("headers").path("Content-Type").asString());
        }
    }
}
