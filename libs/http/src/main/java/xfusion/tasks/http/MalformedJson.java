package xfusion.tasks.http;

/** A text that is not JSON; the message says what was expected, and at which character. */
final class MalformedJson extends RuntimeException {

    MalformedJson(String expected, int position) {
        super("%s, at character %d".formatted(expected, position + 1));
    }
}
