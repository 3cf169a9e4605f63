package xfusion.tasks.http;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The value of {@code Content-Type}. JSON knows no parameters, so all but the charset are ignored (RFC 8259, section 11).
 *
 * @param mediaType the type without parameters
 * @param utf8 whether it names no charset, or only charsets of which every text is UTF-8
 * @param repeated whether several headers were joined into this one
 */
record ContentType(String mediaType, boolean utf8, boolean repeated) {

    /**
     * A charset, another media type after a comma, or a quoted string, in which there is neither. The quantifiers are
     * possessive, so that a long header cannot overflow the stack.
     */
    private static final Pattern PART = Pattern.compile("""
            ;\\s*+charset\\s*+=\\s*+(?<charset>"[^"]*+"|[^;,\\s]*+)\
            |(?<another>,\\s*+[^\\s,;="/]++/)\
            |"(?:[^"\\\\]|\\\\.)*+"?+\
            """, Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    /** As it is registered, and as it is written. ASCII is a part of UTF-8. */
    private static final Pattern UTF8 =
            Pattern.compile("[\"']?(?:utf[-_]?8|(?:us-)?ascii)?[\"']?", Pattern.CASE_INSENSITIVE);

    static ContentType parse(String header) {
        boolean utf8 = true;
        boolean repeated = false;
        Matcher part = PART.matcher(header);
        while (part.find()) {
            String charset = part.group("charset");
            utf8 &= charset == null || UTF8.matcher(charset).matches();
            repeated |= part.group("another") != null;
        }
        return new ContentType(header.split("[;,]", 2)[0].strip(), utf8, repeated);
    }
}
