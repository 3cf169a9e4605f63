package xfusion.tasks.persistence.task;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.UUID;

/** What a new task will be called; a derived id follows from a key that the caller repeats with every try. */
public record NewTaskId(TaskId value, boolean isDerived) {

    /** An id of the caller's choice. */
    public static NewTaskId chosen(TaskId taskId) {
        return new NewTaskId(taskId, false);
    }

    /** The same id for the same owner and key, in the form of a UUID of version 8 (RFC 9562, section 5.8). */
    public static NewTaskId derived(Owner owner, String idempotencyKey) {
        ByteBuffer hash = ByteBuffer.wrap(Fingerprint.of(List.of(owner.id(), idempotencyKey)));
        long high = hash.getLong() & ~0xF000L | 0x8000L;
        long low = hash.getLong() & 0x3FFF_FFFF_FFFF_FFFFL | 0x8000_0000_0000_0000L;
        return new NewTaskId(new TaskId(new UUID(high, low).toString()), true);
    }

    /** An id that nobody has. */
    public static NewTaskId random() {
        return chosen(new TaskId(UUID.randomUUID().toString()));
    }
}
