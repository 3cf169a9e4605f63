package xfusion.tasks.persistence;

import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import xfusion.tasks.persistence.TaskFailure.InvalidCursor;
import xfusion.tasks.persistence.task.Fingerprint;
import xfusion.tasks.persistence.task.Owner;
import xfusion.tasks.persistence.task.Task;
import xfusion.tasks.persistence.task.TaskId;
import xfusion.tasks.persistence.task.TaskStatus;
import xfusion.tasks.persistence.task.Timestamp;

/**
 * A place in an owner's list: right after a task, even if that task has moved on since.
 *
 * <p>As text it is status and time of change, the id, and a check that binds it to the owner and the filter. The check
 * keeps no secret: whoever forges a cursor reaches a place in their own list.
 */
record Cursor(TaskStatus status, Instant updatedAt, TaskId taskId) {

    private static final int CHECK_BYTES = 8;

    static Cursor after(Task task) {
        return new Cursor(task.status(), task.updatedAt(), task.key().taskId());
    }

    static Cursor decode(String text, TaskQuery query) {
        try {
            String[] parts = text.split("\\.");
            var status = TaskStatus.values()[Character.digit(parts[0].charAt(0), 10)];
            var updatedAt = Instant.ofEpochMilli(Long.parseLong(parts[0].substring(1), Character.MAX_RADIX));
            var cursor = new Cursor(status, updatedAt, new TaskId(parts[1]));
            // Compared as text, check and all: a number has several texts.
            if (query.status().map(status::equals).orElse(true)
                    && cursor.encode(query).equals(text)) {
                return cursor;
            }
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            // Not made by encode: told below, as every cursor that is not of this list.
        }
        throw new InvalidCursor();
    }

    String encode(TaskQuery query) {
        String time = Long.toString(updatedAt.toEpochMilli(), Character.MAX_RADIX);
        String place = "%d%s.%s".formatted(status.ordinal(), time, taskId.value());
        String filter = query.status().map(TaskStatus::value).orElse("");
        byte[] hash = Fingerprint.of(List.of(query.owner().id(), filter, place));
        byte[] check = Arrays.copyOf(hash, CHECK_BYTES);
        return place + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(check);
    }

    /** Where the index goes on reading; the task itself need not be there any more. */
    Map<String, AttributeValue> indexKey(Owner owner) {
        return Map.of(
                "taskId", AttributeValue.fromS(taskId.value()),
                "ownerId", AttributeValue.fromS(owner.id()),
                "status", AttributeValue.fromS(status.value()),
                "updatedAt", AttributeValue.fromS(Timestamp.text(updatedAt)));
    }
}
