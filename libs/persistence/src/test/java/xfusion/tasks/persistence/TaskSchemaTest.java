package xfusion.tasks.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import xfusion.tasks.persistence.task.Content;
import xfusion.tasks.persistence.task.NewTask;
import xfusion.tasks.persistence.task.NewTaskId;
import xfusion.tasks.persistence.task.Priority;
import xfusion.tasks.persistence.task.TaskId;
import xfusion.tasks.persistence.task.TaskStatus;

class TaskSchemaTest extends TableTest {

    private static final StoredTask STORED = StoredTask.created(
            new NewTask(
                    ME,
                    NewTaskId.chosen(new TaskId("1")),
                    new Content(
                            "Learn DynamoDB", Optional.of(LocalDate.of(2026, 12, 24)), Priority.HIGH, List.of("cloud")),
                    TaskStatus.COMPLETED),
            START);

    private final Map<String, AttributeValue> item = new HashMap<>(TaskSchema.SCHEMA.itemToMap(STORED, true));

    @Test
    void readsWhatItWrites() {
        assertEquals(STORED, TaskSchema.SCHEMA.mapToItem(item));
    }

    @Test
    void hasEachAttributeThatItNames() {
        assertEquals(Set.copyOf(TaskSchema.SCHEMA.attributeNames()), item.keySet());
    }

    @Test
    void leavesOutWhatATaskHasNot() {
        StoredTask plain = StoredTask.created(wanted("2"), START);

        var names = TaskSchema.SCHEMA.itemToMap(plain, true).keySet();

        assertTrue(Set.of("dueDate", "completedAt").stream().noneMatch(names::contains));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ownerId", "description", "status", "updatedAt", "labels", "version", "writeId"})
    void namesWhatAnItemLacks(String attribute) {
        item.remove(attribute);

        var failure = assertThrows(IllegalStateException.class, () -> TaskSchema.SCHEMA.mapToItem(item));

        assertEquals("The item has no " + attribute, failure.getMessage());
    }
}
