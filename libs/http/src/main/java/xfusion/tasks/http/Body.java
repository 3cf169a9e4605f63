package xfusion.tasks.http;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import xfusion.tasks.http.JsonValue.JsonObject;

/**
 * The body of a request.
 *
 * @param text the body as the event contains it
 * @param base64 whether {@code text} is encoded in base64
 */
record Body(String text, boolean base64) {

    static final int MAX_BYTES = 64 * 1024;

    /** Its quantifiers are possessive, so that a long header cannot overflow the stack. */
    private static final Pattern JSON_MEDIA_TYPE = Pattern.compile(
            "application/json(?:\\s*+;\\s*+(?:charset=(?:utf-8|\"utf-8\"))?+)*+", Pattern.CASE_INSENSITIVE);

    /** The members of the body; none if it cannot be read. */
    Fields fields(Optional<String> contentType, Faults faults) {
        try {
            JsonValue value = json(contentType);
            if (value instanceof JsonObject object) {
                return Fields.ofBody(object, faults);
            }
            faults.add(Fault.body("must be an object; the value is " + value.kind()));
        } catch (ProblemException unreadable) {
            faults.add(unreadable);
        }
        return Fields.unreadable();
    }

    private JsonValue json(Optional<String> contentType) {
        byte[] bytes = bytes();
        if (bytes.length > MAX_BYTES) {
            throw new ProblemException(Problem.bodyTooLarge(MAX_BYTES));
        }
        if (contentType
                .filter(type -> JSON_MEDIA_TYPE.matcher(type.strip()).matches())
                .isEmpty()) {
            throw unsupportedMediaType();
        }
        return parse(withoutByteOrderMark(base64 ? utf8(bytes) : text));
    }

    private byte[] bytes() {
        if (!base64) {
            return text.getBytes(StandardCharsets.UTF_8);
        }
        try {
            return Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            throw malformed("The body is marked as base64, but it is not base64.");
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

    /** A parser may ignore the mark instead of treating it as an error (RFC 8259, section 8.1). */
    private static String withoutByteOrderMark(String json) {
        return json.startsWith("\uFEFF") ? json.substring(1) : json;
    }

    private static JsonValue parse(String json) {
        if (json.isBlank()) {
            throw malformed("The body is empty; it must be a JSON object.");
        }
        try {
            return Json.read(json);
        } catch (JacksonException e) {
            throw malformed(explanation(e));
        }
    }

    /** Jackson's message up to the first colon; the rest is about Jackson's settings. */
    private static String explanation(JacksonException e) {
        String what = e instanceof UnexpectedEndOfInputException
                ? "Unexpected end"
                : e.getOriginalMessage().split(": ", 2)[0];
        var place = Objects.requireNonNullElse(e.getLocation(), TokenStreamLocation.NA);
        return "%s at line %d, column %d.".formatted(what, place.getLineNr(), place.getColumnNr());
    }

    private static ProblemException malformed(String detail) {
        return new ProblemException(Problem.malformedJson(detail));
    }

    /** Has the header {@code Accept}, which names the supported type (RFC 9110, section 15.5.16). */
    private static ProblemException unsupportedMediaType() {
        return new ProblemException(Problem.unsupportedMediaType(), Map.of("Accept", "application/json"));
    }
}
