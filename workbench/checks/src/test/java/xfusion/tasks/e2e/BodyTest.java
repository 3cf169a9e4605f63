package xfusion.tasks.e2e;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a body has to be, whatever is in it: one JSON object in UTF-8, of at most 64 KB. libs/http knows every rule. */
class BodyTest {

    private static final byte[] TASK = "{\"description\":\"Learn DynamoDB\"}".getBytes(UTF_8);
    private static final int MOST = 65536;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
            ^^
            Learn DynamoDB
            {"description":"x"} and more
            {"description":"x",}
            {"description":"x" /* why not */}
            {'description':'x'}
            {"description":NaN}
            {"description":"\\ud83e"}
            {"description":"a\tb"}
            {"description":
            """)
    void isRefusedIfItIsNotJson(String body) {
        Api.create(body).expectProblem(400, "malformed-json");
        Api.putStatus("1", body).expectProblem(400, "malformed-json");
    }

    @Test
    void isRefusedForDeepNesting() {
        Api.create("[".repeat(30_000)).expect(400);
        Api.create("{\"a\":".repeat(10_000)).expect(400);
    }

    @Tag("beyond-sam-local") // which fails on such bytes itself, and calls no function
    @ParameterizedTest
    @CsvSource({
        "\u00ff",
        "\u00c3\u0028",
        "\u00c0\u00af",
        "\u00ed\u00a0\u0080",
        "\u00f4\u0090\u0080\u0080",
        "\u00e2\u0082"
    })
    void isRefusedForBytesThatAreNotUtf8(String bytes) {
        byte[] body = "{\"description\":\"%s\"}".formatted(bytes).getBytes(ISO_8859_1);

        Api.send("POST", "/tasks", body, "Content-Type", "application/json").expectProblem(400, "malformed-json");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            []   | array
            "x"  | string
            1    | number
            null | null
            """)
    void isRefusedIfItIsNoObject(String body, String kind) {
        Api.create(body).expectFault("", "object", kind);
    }

    /** RFC 8259, section 8.1. */
    @Test
    void mayBeginWithAByteOrderMark() {
        Api.create("\ufeff{\"description\":\"x\"}").expect(201);
    }

    @Test
    void isOfOneMediaType() {
        for (var taken :
                new String[] {"Application/JSON;charset=\"utf-8\"", "application/json;version=1; charset=utf8"}) {
            Api.send("POST", "/tasks", TASK, "Content-Type", taken).expect(201);
        }
        for (var refused : new ApiAnswer[] {
            Api.send("POST", "/tasks", TASK),
            Api.send("POST", "/tasks", TASK, "Content-Type", "text/plain"),
            Api.send("POST", "/tasks", TASK, "Content-Type", "application/json; charset=iso-8859-1"),
            Api.send("PUT", "/tasks/1/status", TASK, "Content-Type", "text/plain")
        }) {
            refused.expectProblem(415, "unsupported-media-type");
            assertEquals("application/json", refused.header("Accept"));
        }
    }

    @Tag("beyond-sam-local") // which fails on such bytes itself, and calls no function
    @Test
    void isNotEncoded() {
        byte[] gzip = {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 0, (byte) 0xff};
        var refused = Api.send("POST", "/tasks", gzip, "Content-Type", "application/json", "Content-Encoding", "gzip");

        refused.expectProblem(415, "unsupported-media-type");
        assertEquals("identity", refused.header("Accept-Encoding"));
    }

    @Test
    void isTakenUpTo64Kilobytes() {
        Api.create(padded("{\"description\":\"🦔\"}", MOST)).expect(201);
        Api.create(padded("{\"description\":\"🦔\"}", MOST + 1)).expectProblem(413, "body-too-large");
        Api.create(padded("{", 1_000_000)).expectProblem(413, "body-too-large");
        Api.putStatus("1", padded("{\"status\":\"completed\"}", MOST + 1)).expectProblem(413, "body-too-large");
    }

    /** White space after JSON is JSON. */
    private static String padded(String json, int bytes) {
        return json + " ".repeat(bytes - json.getBytes(UTF_8).length);
    }
}
