package xfusion.tasks.runtime;

import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * What a function has made of an event.
 *
 * @param body JSON: the function's answer, or the error that it ended with
 * @param failed whether it ended with an error
 * @param time from handing out the event to receiving the answer
 */
public record Answer(byte[] body, boolean failed, Duration time) {

    /** The body as text. */
    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }
}
