package xfusion.tasks.http;

import java.util.List;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;

/**
 * A problem detail (RFC 9457): says what went wrong, to programs in {@code code} and to people in {@code detail}.
 *
 * @param type a URN that ends in the code
 * @param title the same for every problem of this type
 * @param status the response's status
 * @param detail what went wrong this time
 * @param code a short, stable name for programs to compare
 * @param errors the faults of a bad request, 20 at most, also those beside a body that cannot be read; else empty
 * @param instance the id of the failed request, which is also in the log
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
    private static final int MAX_ERRORS = 20;

    /** Keeps only the first 20 errors. */
    public Problem {
        errors = errors.stream().limit(MAX_ERRORS).toList();
    }

    /** A problem without errors and without an instance. */
    public static Problem of(int status, String code, String title, String detail) {
        return new Problem(TYPE + code, title, status, detail, code, List.of(), Optional.empty());
    }

    /** A bad request. The detail counts all faults; the errors list the first 20. */
    public static Problem badRequest(List<Fault> faults) {
        String count = faults.size() == 1 ? "One thing is" : faults.size() + " things are";
        String where = faults.size() > MAX_ERRORS ? "errors lists the first " + MAX_ERRORS : "see errors";
        return of(400, "invalid-request", "Invalid request", count + " wrong with the request: " + where + ".")
                .with(faults);
    }

    static Problem malformedJson(String detail) {
        return of(400, "malformed-json", "Malformed JSON", detail);
    }

    static Problem bodyTooLarge(int limit) {
        return of(413, "body-too-large", "Body too large", "A body may have at most %d bytes.".formatted(limit));
    }

    static Problem unsupportedMediaType(String detail) {
        return of(415, "unsupported-media-type", "Unsupported media type", detail);
    }

    static Problem internalError() {
        return of(
                500,
                "internal-error",
                "Internal error",
                "Something failed on our side. A change may or may not have been made.");
    }

    /** The same problem, with these faults. */
    Problem with(List<Fault> errors) {
        return new Problem(type, title, status, detail, code, errors, instance);
    }

    /** The same problem with the id of the failed request. */
    public Problem withInstance(String requestId) {
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
