package xfusion.tasks.persistence;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
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
 * <p>As text it is base64url of: check (8 bytes), status (1), time of change (8, milliseconds), task id. The check binds
 * it to the owner and the filter. It keeps no secret: whoever forges a cursor reaches a place in their own list.
 */
record Cursor(TaskStatus status, Instant updatedAt, TaskId taskId) {

    private static final int CHECK_BYTES = 8;

    static Cursor after(Task task) {
        return new Cursor(task.status(), task.updatedAt(), task.key().taskId());
    }

    static Cursor decode(String text, TaskQuery query) {
        try {
            ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text));
            Cursor cursor = read(bytes.position(CHECK_BYTES));
            // Compared as text, check and all: base64 has several texts for the same bytes.
            if (cursor.isWithin(query) && cursor.encode(query).equals(text)) {
                return cursor;
            }
        } catch (IllegalArgumentException | BufferUnderflowException | ArrayIndexOutOfBoundsException e) {
            // Not made by encode: told below, as every cursor that is not of this list.
        }
        throw new InvalidCursor();
    }

    private static Cursor read(ByteBuffer bytes) {
        TaskStatus status = TaskStatus.values()[bytes.get()];
        Instant updatedAt = Instant.ofEpochMilli(bytes.getLong());
        return new Cursor(
                status,
                updatedAt,
                new TaskId(StandardCharsets.ISO_8859_1.decode(bytes).toString()));
    }

    String encode(TaskQuery query) {
        byte[] id = taskId.value().getBytes(StandardCharsets.US_ASCII);
        ByteBuffer bytes = ByteBuffer.allocate(CHECK_BYTES + 1 + Long.BYTES + id.length)
                .put(check(query))
                .put((byte) status.ordinal())
                .putLong(updatedAt.toEpochMilli())
                .put(id);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }

    /** Where the index goes on reading; the task itself need not be there any more. */
    Map<String, AttributeValue> indexKey(Owner owner) {
        return Map.of(
                "taskId", AttributeValue.fromS(taskId.value()),
                "ownerId", AttributeValue.fromS(owner.id()),
                "status", AttributeValue.fromS(status.value()),
                "updatedAt", AttributeValue.fromS(Timestamp.text(updatedAt)));
    }

    private boolean isWithin(TaskQuery query) {
        return query.status().map(status::equals).orElse(true);
    }

    private byte[] check(TaskQuery query) {
        String filter = query.status().map(TaskStatus::value).orElse("");
        List<String> parts =
                List.of(query.owner().id(), filter, status.value(), Timestamp.text(updatedAt), taskId.value());
        return Arrays.copyOf(Fingerprint.of(parts), CHECK_BYTES);
    }
}
