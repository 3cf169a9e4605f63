package xfusion.tasks.faults;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Supplier;

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

    /** Carries a request and its reply, or does to them what the fault says; false where the line is no more. */
    boolean carryOne(Supplier<Fault> faults) throws IOException, InterruptedException {
        Optional<HttpMessage> request = HttpMessage.read(caller.getInputStream());
        if (request.isEmpty()) {
            return false;
        }
        return switch (faults.get()) {
            case NONE -> answer(ask(request.get()));
            case THROTTLED -> answer(HttpMessage.error("400 Bad Request", "ProvisionedThroughputExceededException"));
            case TOO_MANY_REQUESTS -> answer(HttpMessage.error("400 Bad Request", "ThrottlingException"));
            case INTERNAL_ERROR -> answer(HttpMessage.error("500 Internal Server Error", "InternalServerError"));
            case UNAVAILABLE -> answer(HttpMessage.error("503 Service Unavailable", "ServiceUnavailable"));
            case RESET_BEFORE -> reset();
            case RESET_AFTER -> {
                ask(request.get());
                yield reset();
            }
            case HALF_REPLY -> half(ask(request.get()));
            case CUT_HEAD -> cut(ask(request.get()), "\r\n");
            case CUT_STATUS -> cut(ask(request.get()), " ");
            case OTHER_PROTOCOL -> {
                ask(request.get());
                caller.getOutputStream().write("SSH-2.0-OpenSSH_9.9\r\n".getBytes(StandardCharsets.ISO_8859_1));
                yield false;
            }
            case HANG_UP -> {
                ask(request.get());
                yield false;
            }
            case DRIP -> drip(ask(request.get()));
            case GARBAGE -> {
                ask(request.get());
                yield answer(HttpMessage.reply("200 OK", "{\"Attributes\":[<html>"));
            }
            case SLOW -> {
                Thread.sleep(SHORT_DELAY);
                yield answer(ask(request.get()));
            }
            case TOO_SLOW -> {
                HttpMessage reply = ask(request.get());
                Thread.sleep(LONG_DELAY);
                yield answer(reply);
            }
            case LATE -> {
                Thread.sleep(LONG_DELAY);
                yield answer(ask(request.get()));
            }
            case BLACK_HOLE -> {
                caller.getInputStream().transferTo(OutputStream.nullOutputStream());
                yield false;
            }
        };
    }

    private HttpMessage ask(HttpMessage request) throws IOException {
        request.write(table.getOutputStream());
        return HttpMessage.read(table.getInputStream()).orElseThrow(() -> new IOException("The engine has hung up"));
    }

    private boolean answer(HttpMessage reply) throws IOException {
        reply.write(caller.getOutputStream());
        return true;
    }

    private boolean half(HttpMessage reply) throws IOException {
        byte[] bytes = reply.bytes();
        caller.getOutputStream().write(Arrays.copyOf(bytes, bytes.length - reply.body().length / 2 - 1));
        caller.close();
        return false;
    }

    /** Until the first {@code end}, and no further. */
    private boolean cut(HttpMessage reply, String end) throws IOException {
        int length = reply.head().indexOf(end) + end.length();
        caller.getOutputStream().write(Arrays.copyOf(reply.bytes(), length));
        return false;
    }

    private boolean drip(HttpMessage reply) throws IOException, InterruptedException {
        for (byte drop : reply.bytes()) {
            caller.getOutputStream().write(drop);
            Thread.sleep(SHORT_DELAY);
        }
        return true;
    }

    /** Not an orderly end but a RST, as from a machine that is gone. */
    private boolean reset() throws IOException {
        caller.setSoLinger(true, 0);
        caller.close();
        return false;
    }
}
