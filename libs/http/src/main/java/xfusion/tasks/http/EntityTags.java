package xfusion.tasks.http;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The value of {@code If-Match} or {@code If-None-Match} (RFC 9110, section 13.1). */
public sealed interface EntityTags {

    /** {@code *}: any current representation. */
    record Any() implements EntityTags {}

    /** One or more tags. */
    record Listed(List<EntityTag> tags) implements EntityTags {}

    /**
     * Reads a header's value.
     *
     * @throws IllegalArgumentException if it is neither {@code *} nor a list of entity tags
     */
    static EntityTags parse(String value) {
        return value.strip().equals("*") ? new Any() : new Listed(Syntax.list(value));
    }

    /** The grammar of a list of tags; empty elements are ignored (RFC 9110, section 5.6.1.2). */
    final class Syntax {

        private static final Pattern ELEMENT =
                Pattern.compile("[ \\t]*+(?:(W/)?\"([!#-~\\x80-\\xFF]*)\")?[ \\t]*+(?:,|\\z)");

        /** As many values as DynamoDB's {@code IN} can list. */
        private static final int MAX_TAGS = 100;

        private Syntax() {}

        private static List<EntityTag> list(String value) {
            List<EntityTag> tags = new ArrayList<>();
            Matcher element = ELEMENT.matcher(value);
            int end = 0;
            while (end < value.length() && element.region(end, value.length()).lookingAt()) {
                if (element.group(2) != null) {
                    tags.add(new EntityTag(element.group(2), element.group(1) != null));
                }
                end = element.end();
            }
            if (end < value.length() || tags.isEmpty()) {
                throw new IllegalArgumentException("must be * or entity tags in double quotes, such as \"3\"");
            }
            if (tags.size() > MAX_TAGS) {
                throw new IllegalArgumentException("must be at most %d entity tags".formatted(MAX_TAGS));
            }
            return tags;
        }
    }
}
