package xfusion.tasks.persistence;

import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
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
public record Cursor(TaskStatus status, Instant updatedAt, TaskId taskId) {

    private static final int CHECK_BYTES = 8;

    static Cursor after(Task task) {
        return new Cursor(task.status(), task.updatedAt(), task.key().taskId());
    }

    /**
     * The cursor that {@code text} stands for in an owner's list.
     *
     * @throws IllegalArgumentException if it is broken, or was given out to another owner or for another filter
     */
    public static Cursor decode(String text, Owner owner, Optional<TaskStatus> filter) {
        try {
            String[] parts = text.split("\\.");
            var status = TaskStatus.values()[Character.digit(parts[0].charAt(0), 10)];
            var updatedAt = Instant.ofEpochMilli(Long.parseLong(parts[0].substring(1), Character.MAX_RADIX));
            var cursor = new Cursor(status, updatedAt, new TaskId(parts[1]));
            // Compared as text, check and all: a number has several texts.
            if (filter.map(status::equals).orElse(true)
                    && cursor.encode(owner, filter).equals(text)) {
                return cursor;
            }
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            // Not made by encode: told below, as every cursor that is not of this list.
        }
        throw new IllegalArgumentException("must be a nextCursor of this list, which is of one owner and one status");
    }

    String encode(Owner owner, Optional<TaskStatus> filter) {
        String time = Long.toString(updatedAt.toEpochMilli(), Character.MAX_RADIX);
        String place = "%d%s.%s".formatted(status.ordinal(), time, taskId.value());
        byte[] hash =
                Fingerprint.of(List.of(owner.id(), filter.map(TaskStatus::value).orElse(""), place));
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
