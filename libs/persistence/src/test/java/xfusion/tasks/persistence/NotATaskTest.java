package xfusion.tasks.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import xfusion.tasks.persistence.TaskFailure.TaskExists;
import xfusion.tasks.persistence.TaskFailure.TaskNotFound;
import xfusion.tasks.persistence.task.Edit;
import xfusion.tasks.persistence.task.Expected;
import xfusion.tasks.persistence.task.TaskId;
import xfusion.tasks.persistence.task.TaskKey;
import xfusion.tasks.persistence.task.TaskStatus;

/** What was put by hand, and is no task: it is there for nobody, and stays as it is. */
class NotATaskTest extends TableTest {

    @SuppressWarnings("unused")
    private static final List<Arguments> WRONG = List.of(
            Arguments.of("description", fromS("")),
            Arguments.of("description", fromN("1")),
            Arguments.of("status", fromS("Pending")),
            Arguments.of("status", fromS("done")),
            Arguments.of("updatedAt", fromS("yesterday")),
            Arguments.of("updatedAt", fromS("2025-13-01T00:00:00.000Z")),
            Arguments.of("updatedAt", fromS("+10000-01-01T00:00:00.000Z")),
            Arguments.of("version", fromS("1")),
            Arguments.of("version", fromN("0")),
            Arguments.of("version", fromN("0.5")),
            Arguments.of("version", fromN("9007199254740992")),
            Arguments.of("version", fromN("1" + "0".repeat(125))));

    @ParameterizedTest
    @FieldSource("WRONG")
    void isThereForNobody(String name, AttributeValue value) {
        Map<String, AttributeValue> item = byHand(Map.of(name, value));
        put(item);
        var foreign = new TaskKey(STRANGER, new TaskId("1"));

        assertEquals(Optional.empty(), tasks.find(mine("1")));
        assertEquals(
                List.of(),
                tasks.list(new TaskQuery(ME, Optional.empty(), 9, Optional.empty()))
                        .tasks());
        assertEquals(
                List.of(),
                tasks.listChanges(new ChangesQuery(ME, Optional.empty(), 9)).items());
        for (Edit edit : List.of(new Edit.Move(TaskStatus.COMPLETED), new Edit.Extend(_ -> Optional.of("{}")))) {
            assertThrows(TaskNotFound.class, () -> tasks.edit(mine("1"), List.of(edit), Expected.ANYTHING));
        }
        tasks.delete(mine("1"), Expected.ANYTHING);
        tasks.delete(foreign, version(1));
        var mine = assertThrows(TaskExists.class, () -> tasks.create(wanted("1")));
        var theirs = assertThrows(
                TaskExists.class, () -> tasks.create(wanted(STRANGER, "1", "Learn DynamoDB", TaskStatus.PENDING)));
        assertEquals(mine.current(), theirs.current());
        assertThrows(TaskExists.class, () -> tasks.recreate(wanted("1"), version(1)));
        assertEquals(item, stored("1"));
    }
}
