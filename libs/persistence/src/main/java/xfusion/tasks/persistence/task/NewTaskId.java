package xfusion.tasks.persistence.task;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.UUID;

/**
 * What a new task will be called, and why so.
 *
 * @param value the id
 * @param source where it is from
 */
public record NewTaskId(TaskId value, Source source) {

    /** Where an id is from. */
    public enum Source {
        /** The caller has chosen it. */
        CALLER,
        /** It follows from a key that the caller repeats with every try. */
        IDEMPOTENCY_KEY,
        /** It was made for this one request. */
        SERVER
    }

    /** An id of the caller's choice. */
    public static NewTaskId chosen(TaskId taskId) {
        return new NewTaskId(taskId, Source.CALLER);
    }

    /** The same id for the same owner and key, in the form of a UUID of version 8 (RFC 9562, section 5.8). */
    public static NewTaskId derived(Owner owner, String idempotencyKey) {
        ByteBuffer hash = ByteBuffer.wrap(Fingerprint.of(List.of(owner.id(), idempotencyKey)));
        long high = hash.getLong() & ~0xF000L | 0x8000L;
        long low = hash.getLong() & 0x3FFF_FFFF_FFFF_FFFFL | 0x8000_0000_0000_0000L;
        return new NewTaskId(new TaskId(new UUID(high, low).toString()), Source.IDEMPOTENCY_KEY);
    }

    /** An id that nobody has. */
    public static NewTaskId random() {
        return new NewTaskId(new TaskId(UUID.randomUUID().toString()), Source.SERVER);
    }
}
