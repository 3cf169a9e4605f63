package xfusion.tasks.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Another write comes between the record in the stream and the adoption. */
class AdoptionRaceTest extends AdoptionTest {

    private final HandPutItem seen = put(LEARN);

    private void assertUnchanged() {
        var before = stored("1");
        adopt(seen);
        assertEquals(before, stored("1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"status", "ownerId", "updatedAt"})
    void leavesASecondPutAlone(String changed) {
        put(learnWith(changed, fromS("2026-11-22T08:00:00Z")));

        assertUnchanged();
    }

    @Test
    void leavesAPutWithoutAStatusAlone() {
        put(learnWithout("status"));

        assertUnchanged();
    }

    @Test
    void raisesNoDeletedItem() {
        delete();

        assertUnchanged();
    }

    @Test
    void leavesATaskOfTheApiAlone() {
        delete();
        tasks.create(wanted("1"));

        assertUnchanged();
    }

    @Test
    void adoptsOnce() {
        adopt(seen);
        later();

        assertUnchanged();
    }

    private void delete() {
        client.deleteItem(request -> request.tableName(table.name()).key(Map.of("taskId", fromS("1"))));
    }

    @Test
    void doesNotAdoptWhatHasLostItsDescription() {
        put(learnWith("description", fromN("7")));

        adopt(seen);

        assertFalse(stored("1").containsKey("version"));
    }
}
