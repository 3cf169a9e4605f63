package xfusion.tasks.http;

import java.util.List;
import java.util.Map;

/**
 * What a route takes as a body.
 *
 * @param mediaTypes the media types, all of them JSON
 * @param advertisedIn the header that names the media types when another was sent
 * @param maxBytes the most bytes
 */
public record BodyRules(List<String> mediaTypes, String advertisedIn, int maxBytes) {

    private static final int USUAL_BYTES = 64 * 1024;
    private static final String JSON_TYPE = "application/json";

    /** JSON of at most 64 KiB (RFC 9110, section 15.5.16). */
    public static final BodyRules JSON = new BodyRules(List.of(JSON_TYPE), "Accept", USUAL_BYTES);

    /** A merge patch of at most 64 KiB (RFC 5789, section 2.2); {@code application/json} is what some clients send. */
    public static final BodyRules MERGE_PATCH =
            new BodyRules(List.of("application/merge-patch+json", JSON_TYPE), "Accept-Patch", USUAL_BYTES);

    /** The same for a body of at most {@code bytes}. */
    public BodyRules upTo(int bytes) {
        return new BodyRules(mediaTypes, advertisedIn, bytes);
    }

    boolean take(ContentType type) {
        return type.utf8() && mediaTypes.stream().anyMatch(type.mediaType()::equalsIgnoreCase);
    }

    /** 415, with the header that names what would be taken. */
    ProblemException unsupportedMediaType() {
        String detail = "Send the body as Content-Type: %s, in UTF-8.".formatted(String.join(" or ", mediaTypes));
        return new ProblemException(
                Problem.unsupportedMediaType(detail), Map.of(advertisedIn, String.join(", ", mediaTypes)));
    }
}
