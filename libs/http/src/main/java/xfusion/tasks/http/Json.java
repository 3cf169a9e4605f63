package xfusion.tasks.http;

import java.io.StringWriter;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamFactory.Feature;
import tools.jackson.core.json.JsonFactory;

/** Reads and writes JSON text with Jackson. */
final class Json {

    /** Bodies and events are limited as a whole, so their parts need no limits. Names from callers are not cached. */
    private static final JsonFactory JACKSON = JsonFactory.builder()
            .disable(Feature.CANONICALIZE_PROPERTY_NAMES)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNameLength(Integer.MAX_VALUE)
                    .maxNumberLength(Integer.MAX_VALUE)
                    .build())
            .build();

    private Json() {}

    /**
     * Reads a text that a caller has sent.
     *
     * @throws JacksonException if it is not one JSON value (RFC 8259), has an unpaired surrogate, or is nested too deep
     */
    static JsonValue read(String text) {
        return read(text, true);
    }

    /** As {@link #read}, but accepts an unpaired surrogate. */
    static JsonValue readLeniently(String text) {
        return read(text, false);
    }

    private static JsonValue read(String text, boolean strict) {
        try (JsonParser tokens = JACKSON.createParser(ObjectReadContext.empty(), text)) {
            return new JsonTree(tokens, strict).read();
        }
    }

    static String write(JsonWritable object) {
        var text = new StringWriter();
        try (JsonGenerator json = JACKSON.createGenerator(ObjectWriteContext.empty(), text)) {
            object.write(json);
        }
        return text.toString();
    }
}
