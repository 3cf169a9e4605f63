package xfusion.tasks.http;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import tools.jackson.core.JsonGenerator;

/**
 * The log line of a request that was answered with a 5xx status: JSON that contains nothing a caller has sent. Lambda
 * filters log lines by the members timestamp and level.
 *
 * @param operation its name in the contract
 * @param requestId Lambda's id of the request; the problem's {@code instance} ends with it
 * @param code the problem's code
 * @param time how long the function took from receiving the event until the failure
 * @param cause writes the members that explain the failure
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

    /** The line, with a line break. */
    String text() {
        return Json.write(this) + "\n";
    }
}
