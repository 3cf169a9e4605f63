package xfusion.tasks.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class NewTaskIdTest {

    @Test
    void isAUuidOfVersion8WhereItIsDerived() {
        UUID uuid = uuid(NewTaskId.derived(TableTest.ME, "key"));

        assertEquals(8, uuid.version());
        assertEquals(2, uuid.variant());
    }

    @Test
    void keepsAllOtherBitsOfTheHashWhereItIsDerived() {
        UUID uuid = uuid(NewTaskId.derived(TableTest.ME, "key"));
        UUID other = uuid(NewTaskId.derived(TableTest.ME, "another key"));

        assertNotEquals(uuid.getMostSignificantBits(), other.getMostSignificantBits());
        assertNotEquals(uuid.getLeastSignificantBits(), other.getLeastSignificantBits());
    }

    @Test
    void isTheSameForTheSameOwnerAndKeyAndNoOther() {
        NewTaskId id = NewTaskId.derived(TableTest.ME, "key");

        assertEquals(id, NewTaskId.derived(TableTest.ME, "key"));
        assertNotEquals(id, NewTaskId.derived(TableTest.ME, "Key"));
        assertNotEquals(id, NewTaskId.derived(TableTest.STRANGER, "key"));
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
