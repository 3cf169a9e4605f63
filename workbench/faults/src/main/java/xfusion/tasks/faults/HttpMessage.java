package xfusion.tasks.faults;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A request or a reply as it goes over the wire, its length told by {@code Content-Length}: neither the SDK nor the engine
 * tells it otherwise here.
 *
 * @param head the first line and the headers, with the empty line after them
 * @param body as many bytes as the head says
 */
record HttpMessage(String head, byte[] body) {

    private static final Pattern LENGTH = Pattern.compile("(?i)\r\ncontent-length: *(\\d+)\r\n");

    /** Nothing where the stream is at its end. */
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
        return Optional.of(new HttpMessage(head.toString(), in.readNBytes(length(head))));
    }

    private static int length(CharSequence head) {
        Matcher length = LENGTH.matcher(head);
        return length.find() ? Integer.parseInt(length.group(1)) : 0;
    }

    static HttpMessage reply(String statusLine, String json) {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        var head = "HTTP/1.1 %s\r\nContent-Type: application/x-amz-json-1.0\r\nContent-Length: %d\r\n\r\n"
                .formatted(statusLine, body.length);
        return new HttpMessage(head, body);
    }

    /** A refusal by the table, in its own words. */
    static HttpMessage error(String statusLine, String name) {
        return reply(
                statusLine, "{\"__type\":\"com.amazonaws.dynamodb.v20120810#%s\",\"message\":\"no\"}".formatted(name));
    }

    void write(OutputStream out) throws IOException {
        out.write(bytes());
        out.flush();
    }

    byte[] bytes() {
        byte[] start = head.getBytes(StandardCharsets.ISO_8859_1);
        var bytes = new byte[start.length + body.length];
        System.arraycopy(start, 0, bytes, 0, start.length);
        System.arraycopy(body, 0, bytes, start.length, body.length);
        return bytes;
    }
}
