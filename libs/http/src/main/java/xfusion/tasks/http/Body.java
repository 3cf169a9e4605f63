package xfusion.tasks.http;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
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
 * @param type the header {@code Content-Type}
 * @param encoding the header {@code Content-Encoding}
 */
record Body(String text, boolean base64, Optional<ContentType> type, Optional<String> encoding) {

    /** Names no coding. Several headers are joined by commas. */
    private static final Pattern IDENTITY = Pattern.compile("[\\s,]*+(?:identity[\\s,]*+)*+", Pattern.CASE_INSENSITIVE);

    /** The members of the body; none if it cannot be read. */
    Fields fields(BodyRules rules, Faults faults) {
        if (type.filter(ContentType::repeated).isPresent()) {
            faults.add(Place.header("Content-Type").fault("occurs more than once"));
            return Fields.unreadable(Place.BODY, faults);
        }
        try {
            JsonValue value = json(rules);
            if (value instanceof JsonObject object) {
                return new Fields(object, Place.BODY, faults);
            }
            faults.add(Place.BODY.fault("must be an object; the value is " + value.kind()));
        } catch (ProblemException unreadable) {
            faults.add(unreadable);
        }
        return Fields.unreadable(Place.BODY, faults);
    }

    private JsonValue json(BodyRules rules) {
        if (!encoding.map(IDENTITY::matcher).map(Matcher::matches).orElse(true)) {
            throw encoded();
        }
        if (type.filter(rules::take).isEmpty()) {
            throw rules.unsupportedMediaType();
        }
        byte[] bytes = bytes();
        if (bytes.length > rules.maxBytes()) {
            throw new ProblemException(Problem.bodyTooLarge(rules.maxBytes()));
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

    /** Has the header that names the supported coding (RFC 9110, section 15.5.16). */
    private static ProblemException encoded() {
        Problem problem = Problem.unsupportedMediaType("Send the body as it is, without Content-Encoding.");
        return new ProblemException(problem, Map.of("Accept-Encoding", "identity"));
    }
}
