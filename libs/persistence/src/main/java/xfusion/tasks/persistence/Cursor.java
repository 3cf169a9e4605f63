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
 * A position in an owner's list: directly after a task, even if that task has changed since.
 *
 * <p>Its text holds the status, the time of change, the id, and a checksum that binds it to the owner and the filter.
 * The checksum is not a secret: a forged cursor only leads to a position in the forger's own list.
 */
public record Cursor(TaskStatus status, Instant updatedAt, TaskId taskId) {

    private static final int CHECK_BYTES = 8;

    static Cursor after(Task task) {
        return new Cursor(task.status(), task.updatedAt(), task.key().taskId());
    }

    /**
     * Reads a cursor of an owner's list, filtered by a status or not.
     *
     * @throws IllegalArgumentException if it is malformed, or was issued to another owner or for another filter
     */
    public static Cursor decode(String text, Owner owner, Optional<TaskStatus> filter) {
        try {
            String[] parts = text.split("\\.");
            var status = TaskStatus.values()[Character.digit(parts[0].charAt(0), 10)];
            var updatedAt = Instant.ofEpochMilli(Long.parseLong(parts[0].substring(1), Character.MAX_RADIX));
            var cursor = new Cursor(status, updatedAt, new TaskId(parts[1]));
            // Compares the whole text, because a number can be written in several ways.
            if (filter.map(status::equals).orElse(true)
                    && cursor.encode(owner, filter).equals(text)) {
                return cursor;
            }
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            // Not a text that encode makes: refused below, like a cursor of another list.
        }
        throw new IllegalArgumentException("must be the nextCursor of a page with the same owner and status");
    }

    String encode(Owner owner, Optional<TaskStatus> filter) {
        String time = Long.toString(updatedAt.toEpochMilli(), Character.MAX_RADIX);
        String place = "%d%s.%s".formatted(status.ordinal(), time, taskId.value());
        byte[] hash = Fingerprint.sha256(
                List.of(owner.id(), filter.map(TaskStatus::value).orElse(""), place));
        byte[] check = Arrays.copyOf(hash, CHECK_BYTES);
        return place + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(check);
    }

    /** The key after which the query continues; the task itself may no longer exist. */
    Map<String, AttributeValue> indexKey(Owner owner) {
        return Map.of(
                "taskId", AttributeValue.fromS(taskId.value()),
                "ownerId", AttributeValue.fromS(owner.id()),
                "status", AttributeValue.fromS(status.value()),
                "updatedAt", AttributeValue.fromS(Timestamp.text(updatedAt)));
    }
}
