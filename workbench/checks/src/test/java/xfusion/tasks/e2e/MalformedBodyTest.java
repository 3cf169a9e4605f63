package xfusion.tasks.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.HexFormat;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MalformedBodyTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " \n",
                "{",
                "Learn DynamoDB",
                "{\"description\":\"x\"} and more",
                "{\"description\":\"x\"}{}",
                "{\"description\":\"x\"}]",
                "{\"description\":\"x\",}",
                "{,\"description\":\"x\"}",
                "{\"description\" \"x\"}",
                "{\"description\":\"x\" \"status\":\"pending\"}",
                "{\"description\":\"x\" /* why not */}",
                "{\"description\":\"x\"} // why not",
                "# why not\n{\"description\":\"x\"}",
                "{'description':'x'}",
                "{description:\"x\"}",
                "{\"description\":x}",
                "{\"description\":NaN}",
                "{\"description\":Infinity}",
                "{\"description\":-Infinity}",
                "{\"description\":01}",
                "{\"description\":+1}",
                "{\"description\":.5}",
                "{\"description\":1.}",
                "{\"description\":0x1F}",
                "{\"description\":True}",
                "{\"description\":undefined}",
                "{\"description\":\"x}",
                "{\"description\":\"\\x41\"}",
                "{\"description\":\"\\u12\"}",
                "{\"description\":\"\\u+123\"}",
                "{\"description\":\"\\'\"}",
                "{\"description\":\"x\"\u00a0}",
                "{\"description\":\"x\",\"labels\":[\"a\",]}"
            })
    void isRefused(String body) {
        Api.create(body).expectProblem(400, "malformed-json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\t", "\r", "\0", "\u0001", "\u001f"})
    void refusesAControlCharacterInAString(String character) {
        Api.create("{\"description\":\"a%sb\"}".formatted(character)).expectProblem(400, "malformed-json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\ud83e", "\\udd94", "\\udd94\\ud83e", "\\ud83ex", "\\ud83e\\ud83e\\udd94"})
    void refusesHalfASurrogatePair(String escape) {
        Api.create("{\"description\":\"%s\"}".formatted(escape)).expectProblem(400, "malformed-json");
    }

    @Tag("beyond-sam-local") // which fails on such bytes itself, and calls no function
    @ParameterizedTest
    @ValueSource(strings = {"ff", "c328", "c0af", "eda080", "f4908080", "e282", "80"})
    void refusesBytesThatAreNotUtf8(String hex) {
        Api.send("POST", "/tasks", around(HexFormat.of().parseHex(hex)), "Content-Type", "application/json")
                .expectProblem(400, "malformed-json");
    }

    @ParameterizedTest
    @ValueSource(ints = {1_000, 30_000})
    void refusesDeepNesting(int depth) {
        Api.create("{\"description\":%s%s}".formatted("[".repeat(depth), "]".repeat(depth)))
                .expect(400);
        Api.create("{\"a\":".repeat(depth / 3)).expect(400);
    }

    @Test
    void isRefusedAsAStatusToo() {
        Api.putStatus(Api.createPending(Fresh.id()).taskId(), "{\"status\":").expectProblem(400, "malformed-json");
    }

    private byte[] around(byte[] bytes) {
        var body = new ByteArrayOutputStream();
        body.writeBytes("{\"description\":\"".getBytes(UTF_8));
        body.writeBytes(bytes);
        body.writeBytes("\"}".getBytes(UTF_8));
        return body.toByteArray();
    }
}
