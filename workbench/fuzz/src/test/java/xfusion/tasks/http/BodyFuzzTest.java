package xfusion.tasks.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import xfusion.tasks.http.JsonValue.JsonObject;

class BodyFuzzTest {

    /** The same objects, values and repeated names; and what is no object ends in a problem, and in nothing else. */
    @FuzzTest
    void readsWhatAStrictReaderReads(byte[] body) {
        assertEquals(theirs(body), ours(new Body(Base64.getEncoder().encodeToString(body), true)));
    }

    /** The base64 of a body is in a caller's hands as little as its flag is, and is not trusted either. */
    @FuzzTest
    void takesAnyTextForBase64(byte[] text) {
        ours(new Body(new String(text, StandardCharsets.ISO_8859_1), true));
    }

    private static Optional<JsonObject> ours(Body body) {
        try {
            return Optional.of(body.json(Optional.of("application/json")));
        } catch (ProblemException refused) {
            return Optional.empty();
        }
    }

    private static Optional<JsonObject> theirs(byte[] body) {
        if (body.length > Body.MAX_BYTES) {
            return Optional.empty();
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
            return StrictReader.read(text).filter(JsonObject.class::isInstance).map(JsonObject.class::cast);
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }
}
