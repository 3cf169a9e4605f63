package xfusion.tasks.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.api.Test;

/** 64 KB are 65536 bytes, of whatever. */
class BodySizeTest {

    private static final int MOST = 65536;

    @Test
    void takesTheMost() {
        Api.create(padded("{\"description\":\"🦔\"}", MOST)).expect(201);
    }

    @Test
    void refusesOneByteMore() {
        Api.create(padded("{\"description\":\"🦔\"}", MOST + 1)).expectProblem(413, "body-too-large");
    }

    @Test
    void refusesMuchMore() {
        Api.create(padded("{", 1_000_000)).expectProblem(413, "body-too-large");
    }

    @Test
    void holdsForAStatusToo() {
        var id = Api.createPending(Fresh.id()).taskId();

        Api.putStatus(id, padded("{\"status\":\"completed\"}", MOST + 1)).expectProblem(413, "body-too-large");
        Api.putStatus(id, padded("{\"status\":\"completed\"}", MOST)).expect(200);
    }

    /** White space after JSON is JSON. */
    private static String padded(String json, int bytes) {
        return json + " ".repeat(bytes - json.getBytes(UTF_8).length);
    }
}
