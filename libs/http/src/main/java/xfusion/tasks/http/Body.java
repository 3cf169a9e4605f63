package xfusion.tasks.http;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import xfusion.tasks.http.JsonValue.JsonObject;

/**
 * A request's body on its way to a JSON object.
 *
 * @param text as the event has it
 * @param base64 whether {@code text} stands for bytes
 */
record Body(String text, boolean base64) {

    static final int MAX_BYTES = 64 * 1024;

    /** Possessive, so that the stack does not grow with the header. */
    private static final Pattern JSON_MEDIA_TYPE = Pattern.compile(
            "application/json(?:\\s*+;\\s*+(?:charset=(?:utf-8|\"utf-8\"))?+)*+", Pattern.CASE_INSENSITIVE);

    JsonObject json(Optional<String> contentType) {
        byte[] bytes = bytes();
        if (bytes.length > MAX_BYTES) {
            throw new ProblemException(Problem.bodyTooLarge(MAX_BYTES));
        }
        if (contentType
                .filter(type -> JSON_MEDIA_TYPE.matcher(type.strip()).matches())
                .isEmpty()) {
            throw unsupportedMediaType();
        }
        return object(withoutByteOrderMark(utf8(bytes)));
    }

    private byte[] bytes() {
        if (!base64) {
            return text.getBytes(StandardCharsets.UTF_8);
        }
        try {
            return Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            throw malformed("The body is marked as base64, and is not.");
        }
    }

    private static String utf8(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw malformed("The body is not UTF-8.");
        }
    }

    /** A reader may pass over the mark instead of treating it as an error (RFC 8259, section 8.1). */
    private static String withoutByteOrderMark(String json) {
        return json.startsWith("\uFEFF") ? json.substring(1) : json;
    }

    private static JsonObject object(String json) {
        if (json.isBlank()) {
            throw malformed("The body is empty; a JSON object belongs there.");
        }
        try {
            JsonValue value = Json.read(json);
            if (value instanceof JsonObject object) {
                return object;
            }
            var fault = Fault.body("must be an object; the value is " + value.kind());
            throw new ProblemException(Problem.badRequest(List.of(fault)));
        } catch (JacksonException e) {
            throw malformed(explain(e));
        }
    }

    /** Jackson's own words up to the first colon; the rest is about its settings. */
    private static String explain(JacksonException e) {
        String what = e instanceof UnexpectedEndOfInputException
                ? "Unexpected end"
                : e.getOriginalMessage().split(": ", 2)[0];
        return "%s at line %d, column %d."
                .formatted(what, e.getLocation().getLineNr(), e.getLocation().getColumnNr());
    }

    private static ProblemException malformed(String detail) {
        return new ProblemException(Problem.malformedJson(detail));
    }

    /** With {@code Accept}, which says what would be taken (RFC 9110, section 15.5.16). */
    private static ProblemException unsupportedMediaType() {
        return new ProblemException(Response.of(Problem.unsupportedMediaType()).with("Accept", "application/json"));
    }
}
