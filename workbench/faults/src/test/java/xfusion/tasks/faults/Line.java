package xfusion.tasks.faults;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;

/**
 * One connection of a caller, carried on to the table.
 *
 * @param caller the SDK's end
 * @param table the engine's
 */
record Line(Socket caller, Socket table) {

    private static final Duration SHORT_DELAY = Duration.ofMillis(200);

    /** More than an attempt may take. */
    static final Duration LONG_DELAY = Duration.ofMillis(1300);

    /** Carries a request and its reply, or disturbs them; false if the connection is of no more use. */
    boolean carryOne(Function<HttpMessage, Disturbance> disturbances) throws IOException, InterruptedException {
        Optional<HttpMessage> request = HttpMessage.read(caller.getInputStream());
        if (request.isEmpty()) {
            return false;
        }
        Disturbance disturbance = disturbances.apply(request.get());
        return switch (disturbance) {
            case THROTTLED -> refuse("400 Bad Request", "ProvisionedThroughputExceededException");
            case TOO_MANY_REQUESTS -> refuse("400 Bad Request", "ThrottlingException");
            case INTERNAL_ERROR -> refuse("500 Internal Server Error", "InternalServerError");
            case UNAVAILABLE -> refuse("503 Service Unavailable", "ServiceUnavailable");
            case RESET_BEFORE -> reset();
            case BLACK_HOLE -> {
                caller.getInputStream().transferTo(OutputStream.nullOutputStream());
                yield false;
            }
            case SLOW -> {
                Thread.sleep(SHORT_DELAY);
                yield reply(ask(request.get()).bytes());
            }
            case LATE -> {
                Thread.sleep(LONG_DELAY);
                yield reply(ask(request.get()).bytes());
            }
            default -> reply(disturbance, ask(request.get()));
        };
    }

    private HttpMessage ask(HttpMessage request) throws IOException {
        table.getOutputStream().write(request.bytes());
        return HttpMessage.read(table.getInputStream()).orElseThrow(() -> new IOException("The engine has hung up"));
    }

    /** The request is done; what becomes of its reply? */
    private boolean reply(Disturbance disturbance, HttpMessage reply) throws IOException, InterruptedException {
        byte[] bytes = reply.bytes();
        return switch (disturbance) {
            case RESET_AFTER -> reset();
            case HALF_REPLY -> cut(bytes, bytes.length - reply.body().length / 2 - 1);
            case CUT_HEAD -> cut(bytes, reply.head().indexOf("\r\n") + 2);
            case CUT_STATUS -> cut(bytes, reply.head().indexOf(" ") + 1);
            case HANG_UP -> cut(bytes, 0);
            case OTHER_PROTOCOL -> {
                byte[] banner = "SSH-2.0-OpenSSH_9.9\r\n".getBytes(StandardCharsets.ISO_8859_1);
                yield cut(banner, banner.length);
            }
            case GARBAGE ->
                reply(HttpMessage.reply("200 OK", "{\"Attributes\":[<html>").bytes());
            case DRIP -> {
                for (byte drop : bytes) {
                    caller.getOutputStream().write(drop);
                    Thread.sleep(SHORT_DELAY);
                }
                yield true;
            }
            case TOO_SLOW -> {
                Thread.sleep(LONG_DELAY);
                yield reply(bytes);
            }
            default -> reply(bytes);
        };
    }

    private boolean reply(byte[] bytes) throws IOException {
        caller.getOutputStream().write(bytes);
        return true;
    }

    /** A refusal in the table's own words. */
    private boolean refuse(String statusLine, String name) throws IOException {
        var json = "{\"__type\":\"com.amazonaws.dynamodb.v20120810#%s\",\"message\":\"no\"}".formatted(name);
        return reply(HttpMessage.reply(statusLine, json).bytes());
    }

    /** The connection ends in good order, after the first so many bytes. */
    private boolean cut(byte[] bytes, int length) throws IOException {
        caller.getOutputStream().write(Arrays.copyOf(bytes, length));
        return false;
    }

    /** Not an orderly end but a RST, as from a machine that is gone. */
    private boolean reset() throws IOException {
        caller.setSoLinger(true, 0);
        caller.close();
        return false;
    }
}
