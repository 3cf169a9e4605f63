package xfusion.tasks.http;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads JSON's tokens one after the other; white space before a token is passed over. */
final class JsonScanner {

    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]+)?");
    private static final char END = '\0';

    private final String text;
    private final boolean takesLoneSurrogates;
    private int position;

    JsonScanner(String text, boolean takesLoneSurrogates) {
        this.text = text;
        this.takesLoneSurrogates = takesLoneSurrogates;
    }

    /** The next character that is not white space, left in place; NUL at the end, where JSON allows none. */
    char peek() {
        while (position < text.length() && isWhiteSpace(text.charAt(position))) {
            position++;
        }
        return position < text.length() ? text.charAt(position) : END;
    }

    boolean accept(char token) {
        if (peek() != token) {
            return false;
        }
        position++;
        return true;
    }

    void expect(String token) {
        peek();
        if (!text.startsWith(token, position)) {
            throw malformed("Expected " + token);
        }
        position += token.length();
    }

    void expectEnd() {
        peek();
        if (position < text.length()) {
            throw malformed("Expected nothing more");
        }
    }

    String number() {
        Matcher matcher = NUMBER.matcher(text).region(position, text.length());
        if (!matcher.lookingAt()) {
            throw malformed("Expected a value");
        }
        position = matcher.end();
        return matcher.group();
    }

    String string() {
        if (!accept('"')) {
            throw malformed("Expected a string in double quotes");
        }
        var value = new StringBuilder();
        appendPlain(value);
        for (char c = next(); c != '"'; c = next()) {
            if (c != '\\') {
                throw malformed("Expected control characters to be escaped");
            }
            value.append(escaped());
            appendPlain(value);
        }
        if (!takesLoneSurrogates) {
            refuseLoneSurrogates(value);
        }
        return value.toString();
    }

    /** What stands for itself, at one go. */
    private void appendPlain(StringBuilder value) {
        int start = position;
        while (position < text.length() && isPlain(text.charAt(position))) {
            position++;
        }
        value.append(text, start, position);
    }

    MalformedJson malformed(String expected) {
        return new MalformedJson(expected, position);
    }

    private char next() {
        if (position == text.length()) {
            throw malformed("Expected a closing quote");
        }
        return text.charAt(position++);
    }

    private char escaped() {
        char c = next();
        return switch (c) {
            case '"', '\\', '/' -> c;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> (char) (hexDigit() << 12 | hexDigit() << 8 | hexDigit() << 4 | hexDigit());
            default -> throw malformed("Expected one of \"\\/bfnrtu after a backslash");
        };
    }

    private int hexDigit() {
        char c = next();
        if (!isHexDigit(c)) {
            throw malformed("Expected four hexadecimal digits");
        }
        return Character.digit(c, 16);
    }

    /** Half a surrogate pair is no character: stored, it would come back as another one. */
    private void refuseLoneSurrogates(CharSequence value) {
        if (value.codePoints().anyMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE)) {
            throw malformed("Expected surrogates in pairs");
        }
    }

    private static boolean isPlain(char c) {
        return c >= ' ' && c != '"' && c != '\\';
    }

    private static boolean isHexDigit(char c) {
        return c >= '0' && c <= '9' || c >= 'a' && c <= 'f' || c >= 'A' && c <= 'F';
    }

    private static boolean isWhiteSpace(char c) {
        return c == ' ' || c == '\t' || c == '\n' || c == '\r';
    }
}
