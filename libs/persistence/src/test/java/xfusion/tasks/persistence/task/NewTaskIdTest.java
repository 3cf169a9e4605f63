package xfusion.tasks.persistence.task;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class NewTaskIdTest {

    private static final Owner ME = new Owner("me");
    private static final Owner STRANGER = new Owner("a stranger");

    @Test
    void isAUuidOfVersion8WhereItIsDerived() {
        UUID uuid = uuid(NewTaskId.derived(ME, "key"));

        assertEquals(8, uuid.version());
        assertEquals(2, uuid.variant());
    }

    @Test
    void keepsAllOtherBitsOfTheHashWhereItIsDerived() {
        UUID uuid = uuid(NewTaskId.derived(ME, "key"));
        UUID other = uuid(NewTaskId.derived(ME, "another key"));

        assertNotEquals(uuid.getMostSignificantBits(), other.getMostSignificantBits());
        assertNotEquals(uuid.getLeastSignificantBits(), other.getLeastSignificantBits());
    }

    @Test
    void isTheSameForTheSameOwnerAndKeyAndNoOther() {
        NewTaskId id = NewTaskId.derived(ME, "key");

        assertEquals(id, NewTaskId.derived(ME, "key"));
        assertNotEquals(id, NewTaskId.derived(ME, "Key"));
        assertNotEquals(id, NewTaskId.derived(STRANGER, "key"));
    }

    @Test
    void isAnotherEachTimeWhereItIsRandom() {
        assertNotEquals(NewTaskId.random(), NewTaskId.random());
        assertEquals(4, uuid(NewTaskId.random()).version());
    }

    private static UUID uuid(NewTaskId id) {
        return UUID.fromString(id.value().value());
    }
}
