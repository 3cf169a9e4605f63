package xfusion.tasks.faults;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A request or a reply as it goes over the wire. Its length is told by {@code Content-Length}: SDK and engine use nothing else
 * here.
 *
 * @param head the first line and the headers, with the empty line after them
 */
record HttpMessage(String head, byte[] body) {

    private static final Pattern LENGTH = Pattern.compile("(?i)\r\ncontent-length: *(\\d+)\r\n");

    /** Reads the next message; empty at the end of the stream. */
    static Optional<HttpMessage> read(InputStream in) throws IOException {
        var head = new StringBuilder();
        while (!head.toString().endsWith("\r\n\r\n")) {
            int next = in.read();
            if (next < 0 && head.isEmpty()) {
                return Optional.empty();
            }
            if (next < 0) {
                throw new EOFException("The message ends in its head");
            }
            head.append((char) next);
        }
        Matcher length = LENGTH.matcher(head);
        byte[] body = in.readNBytes(length.find() ? Integer.parseInt(length.group(1)) : 0);
        return Optional.of(new HttpMessage(head.toString(), body));
    }

    static HttpMessage reply(String statusLine, String json) {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        var head = "HTTP/1.1 %s\r\nContent-Type: application/x-amz-json-1.0\r\nContent-Length: %d\r\n\r\n"
                .formatted(statusLine, body.length);
        return new HttpMessage(head, body);
    }

    /** Whether the body has this text in it. */
    boolean contains(String text) {
        return new String(body, StandardCharsets.UTF_8).contains(text);
    }

    byte[] bytes() {
        byte[] start = head.getBytes(StandardCharsets.ISO_8859_1);
        var bytes = new byte[start.length + body.length];
        System.arraycopy(start, 0, bytes, 0, start.length);
        System.arraycopy(body, 0, bytes, start.length, body.length);
        return bytes;
    }
}
