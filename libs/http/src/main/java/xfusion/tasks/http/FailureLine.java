package xfusion.tasks.http;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import tools.jackson.core.JsonGenerator;

/**
 * The log line of a request that failed by our fault: JSON, without anything that a caller has written. Lambda filters
 * log lines by the members timestamp and level.
 *
 * @param operation its name in the contract
 * @param requestId Lambda's; the problem's {@code instance} ends in it
 * @param code the problem's
 * @param time from receiving the event until the failure
 * @param cause writes the members that say why
 */
record FailureLine(String operation, String requestId, String code, Duration time, JsonWritable cause)
        implements JsonWritable {

    @Override
    public void writeMembers(JsonGenerator json) {
        json.writeStringProperty(
                        "timestamp",
                        Instant.now().truncatedTo(ChronoUnit.MILLIS).toString())
                .writeStringProperty("level", "ERROR")
                .writeStringProperty("requestId", requestId)
                .writeStringProperty("operation", operation)
                .writeStringProperty("code", code)
                .writeNumberProperty("milliseconds", time.toMillis());
        cause.writeMembers(json);
    }

    /** The line with its line break. */
    String text() {
        return Json.write(this) + "\n";
    }
}
