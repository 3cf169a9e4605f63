package xfusion.tasks.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.util.HexFormat;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a body has to be, whatever is in it: one JSON object in UTF-8, of at most 64 KB. */
class BodyTest {

    @Nested
    class ThatIsNotJson {

        @ParameterizedTest
        @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
                ^^
                {
                Learn DynamoDB
                {"description":"x"} and more
                {"description":"x",}
                {"description" "x"}
                {"description":"x" /* why not */}
                {'description':'x'}
                {"description":x}
                {"description":NaN}
                {"description":01}
                {"description":1.}
                {"description":"x}
                {"description":"\\x41"}
                {"description":"\\ud83e"}
                {"description":"\\udd94\\ud83e"}
                {"description":"\\ud83e\\ud83e\\udd94"}
                {"description":"x"\u00a0}
                {"description":"a\tb"}
                {"description":"x","labels":["a",]}
                """)
        void isRefused(String body) {
            Api.create(body).expectProblem(400, "malformed-json");
        }

        @Tag("beyond-sam-local") // which fails on such bytes itself, and calls no function
        @ParameterizedTest
        @ValueSource(strings = {"ff", "c328", "c0af", "eda080", "f4908080", "e282", "80"})
        void isRefusedForBytesThatAreNotUtf8(String hex) {
            var body = new ByteArrayOutputStream();
            body.writeBytes("{\"description\":\"".getBytes(UTF_8));
            body.writeBytes(HexFormat.of().parseHex(hex));
            body.writeBytes("\"}".getBytes(UTF_8));

            Api.send("POST", "/tasks", body.toByteArray(), "Content-Type", "application/json")
                    .expectProblem(400, "malformed-json");
        }

        @ParameterizedTest
        @ValueSource(ints = {1_000, 30_000})
        void isRefusedForDeepNesting(int depth) {
            Api.create("{\"description\":%s%s}".formatted("[".repeat(depth), "]".repeat(depth)))
                    .expect(400);
            Api.create("{\"a\":".repeat(depth / 3)).expect(400);
        }

        @Test
        void isRefusedAsAStatusToo() {
            Api.putStatus(Api.createPending(Fresh.id()).taskId(), "{\"status\":")
                    .expectProblem(400, "malformed-json");
        }
    }

    /** RFC 8259, section 8.1. */
    @Test
    void mayBeginWithAByteOrderMark() {
        Api.create("\ufeff{\"description\":\"x\"}").expect(201);
    }

    @Nested
    class ThatIsNoObject {

        @ParameterizedTest
        @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
                []                    | array
                [{"description":"x"}] | array
                "x"                   | string
                1                     | number
                true                  | boolean
                null                  | null
                """)
        void isToldSo(String body, String kind) {
            Api.create(body).expectFault("", "object", kind);
        }
    }

    @Nested
    class OfAnotherMediaType {

        private static final byte[] BODY = "{\"description\":\"Learn DynamoDB\"}".getBytes(UTF_8);

        @ParameterizedTest
        @ValueSource(
                strings = {"Application/JSON", "application/json;charset=UTF-8", "application/json; charset=\"utf-8\""})
        void isTakenIfItIsStillJson(String type) {
            Api.send("POST", "/tasks", BODY, "Content-Type", type).expect(201);
        }

        @ParameterizedTest
        @CsvSource(delimiter = '|', textBlock = """
                text/plain
                application/x-www-form-urlencoded
                application/merge-patch+json
                application/json; charset=iso-8859-1
                application/*
                """)
        void isRefused(String type) {
            refused(Api.send("POST", "/tasks", BODY, "Content-Type", type));
        }

        @Test
        void isRefusedWhereNoneIsDeclaredAndForAStatusToo() {
            refused(Api.send("POST", "/tasks", BODY));
            refused(Api.send("PUT", "/tasks/1/status", BODY, "Content-Type", "text/plain"));
        }

        private void refused(ApiAnswer answer) {
            answer.expectProblem(415, "unsupported-media-type");
            assertEquals("application/json", answer.header("Accept"));
        }
    }

    @Nested
    class OfManyBytes {

        private static final int MOST = 65536;

        @Test
        void isTakenUpTo64Kilobytes() {
            Api.create(padded("{\"description\":\"🦔\"}", MOST)).expect(201);
            Api.create(padded("{\"description\":\"🦔\"}", MOST + 1)).expectProblem(413, "body-too-large");
            Api.create(padded("{", 1_000_000)).expectProblem(413, "body-too-large");
        }

        @Test
        void isTakenSoAsAStatusToo() {
            var id = Api.createPending(Fresh.id()).taskId();

            Api.putStatus(id, padded("{\"status\":\"completed\"}", MOST + 1)).expectProblem(413, "body-too-large");
            Api.putStatus(id, padded("{\"status\":\"completed\"}", MOST)).expect(200);
        }

        /** White space after JSON is JSON. */
        private static String padded(String json, int bytes) {
            return json + " ".repeat(bytes - json.getBytes(UTF_8).length);
        }
    }
}
