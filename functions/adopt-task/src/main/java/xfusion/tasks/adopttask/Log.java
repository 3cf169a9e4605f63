package xfusion.tasks.adopttask;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.logging.LogLevel;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import xfusion.tasks.persistence.HandPutItem;
import xfusion.tasks.persistence.TaskFailure.TableUnavailable;

/**
 * Logs what did not become a task: JSON in one line each, with the members of the other functions' lines. Of the item it
 * has the id alone.
 */
record Log(Context context) {

    void notATask(HandPutItem item, String attribute) {
        write(LogLevel.WARN, "not-a-task", item, Map.of("attribute", attribute));
    }

    void tableUnavailable(HandPutItem item, TableUnavailable failure) {
        write(
                LogLevel.ERROR,
                "table-unavailable",
                item,
                Map.of("tableCall", failure.operation(), "tableError", failure.error()));
    }

    /** Logs bytes, because the runtime leaves them unchanged; it would wrap a string in its own JSON. */
    private void write(LogLevel level, String code, HandPutItem item, Map<String, String> details) {
        var members = new LinkedHashMap<String, String>();
        members.put("timestamp", Instant.now().truncatedTo(ChronoUnit.MILLIS).toString());
        members.put("level", level.name());
        members.put("requestId", context.getAwsRequestId());
        members.put("operation", "adoptTask");
        members.put("code", code);
        members.put("taskId", item.now().texts().getOrDefault("taskId", ""));
        members.putAll(details);
        String line = members.entrySet().stream()
                .map(member -> quoted(member.getKey()) + ":" + quoted(member.getValue()))
                .collect(Collectors.joining(",", "{", "}\n"));
        context.getLogger().log(line.getBytes(StandardCharsets.UTF_8), level);
    }

    /** A JSON string. Ids may contain anything, so whatever is not plain ASCII is escaped. */
    private static String quoted(String text) {
        return text.chars()
                .mapToObj(c ->
                        c < ' ' || c > '~' || c == '"' || c == '\\' ? "\\u%04x".formatted(c) : String.valueOf((char) c))
                .collect(Collectors.joining("", "\"", "\""));
    }
}
