package xfusion.tasks.http;

import java.util.List;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;

/**
 * A problem detail (RFC 9457): what went wrong, for a program by its {@code code}, for a person by its {@code detail}.
 *
 * @param type a URN that ends in the code
 * @param title the same for every problem of this type
 * @param status the response's status
 * @param detail what went wrong this time
 * @param code stable and short: what a client compares
 * @param errors every fault of a bad request, at once; empty for other problems
 * @param instance the request that failed, where its log tells more
 */
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        String code,
        List<Fault> errors,
        Optional<String> instance)
        implements JsonWritable {

    private static final String TYPE = "urn:xfusion-tasks:problem:";

    /** A problem without faults and instance. */
    public static Problem of(int status, String code, String title, String detail) {
        return new Problem(TYPE + code, title, status, detail, code, List.of(), Optional.empty());
    }

    /** A bad request, with everything that is wrong with it. */
    public static Problem badRequest(List<Fault> faults) {
        String detail = faults.size() == 1
                ? "One thing is wrong with the request: see errors."
                : "%d things are wrong with the request: see errors.".formatted(faults.size());
        return new Problem(
                TYPE + "invalid-request",
                "Invalid request",
                400,
                detail,
                "invalid-request",
                List.copyOf(faults),
                Optional.empty());
    }

    static Problem malformedJson(String detail) {
        return of(400, "malformed-json", "Malformed JSON", detail);
    }

    static Problem bodyTooLarge(int limit) {
        return of(413, "body-too-large", "Body too large", "A body may have %d bytes.".formatted(limit));
    }

    static Problem unsupportedMediaType() {
        return of(
                415,
                "unsupported-media-type",
                "Unsupported media type",
                "Send the body as Content-Type: application/json, in UTF-8.");
    }

    static Problem internalError() {
        return of(500, "internal-error", "Internal error", "The fault is ours. The change may or may not be made.");
    }

    /** The same problem, tied to the request that met it. */
    public Problem during(String requestId) {
        return new Problem(type, title, status, detail, code, errors, Optional.of("urn:uuid:" + requestId));
    }

    @Override
    public void writeMembers(JsonGenerator json) {
        json.writeStringProperty("type", type)
                .writeStringProperty("title", title)
                .writeNumberProperty("status", status)
                .writeStringProperty("detail", detail)
                .writeStringProperty("code", code);
        if (!errors.isEmpty()) {
            json.writeArrayPropertyStart("errors");
            errors.forEach(fault -> fault.write(json));
            json.writeEndArray();
        }
        instance.ifPresent(uri -> json.writeStringProperty("instance", uri));
    }
}
