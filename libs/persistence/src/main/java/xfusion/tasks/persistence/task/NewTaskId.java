package xfusion.tasks.persistence.task;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.UUID;

/** The id of a new task; a derived id is computed from the key that a caller sends with every attempt. */
public record NewTaskId(TaskId value, boolean isDerived) {

    /** An id that the caller has chosen. */
    public static NewTaskId chosen(TaskId taskId) {
        return new NewTaskId(taskId, false);
    }

    /** An id that depends on the owner and the key only: a UUID of version 8 (RFC 9562, section 5.8). */
    public static NewTaskId derived(Owner owner, String idempotencyKey) {
        ByteBuffer hash = ByteBuffer.wrap(Sha256.of(List.of(owner.id(), idempotencyKey)));
        long high = hash.getLong() & ~0xF000L | 0x8000L;
        long low = hash.getLong() & 0x3FFF_FFFF_FFFF_FFFFL | 0x8000_0000_0000_0000L;
        return new NewTaskId(new TaskId(new UUID(high, low).toString()), true);
    }

    /** A random id. */
    public static NewTaskId random() {
        return chosen(new TaskId(UUID.randomUUID().toString()));
    }
}
