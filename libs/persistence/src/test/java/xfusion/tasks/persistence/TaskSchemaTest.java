package xfusion.tasks.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import xfusion.tasks.persistence.task.Content;
import xfusion.tasks.persistence.task.NewTask;
import xfusion.tasks.persistence.task.NewTaskId;
import xfusion.tasks.persistence.task.Priority;
import xfusion.tasks.persistence.task.TaskId;
import xfusion.tasks.persistence.task.TaskStatus;

class TaskSchemaTest extends TableTest {

    private static final StoredItem ITEM = item(
            new NewTask(
                    ME,
                    NewTaskId.chosen(new TaskId("1")),
                    new Content(
                            "Learn DynamoDB",
                            Optional.of(LocalDate.of(2026, 12, 24)),
                            Priority.HIGH,
                            List.of("cloud"),
                            Optional.of("{\"color\":\"red\"}")),
                    TaskStatus.COMPLETED),
            START);

    private final Map<String, AttributeValue> attributes = TaskSchema.SCHEMA.itemToMap(ITEM, true);

    @Test
    void readsWhatItWrites() {
        assertEquals(ITEM, StoredItem.of(attributes));
    }

    @Test
    void writesEachAttributeThatItNames() {
        assertEquals(Set.copyOf(TaskSchema.SCHEMA.attributeNames()), attributes.keySet());
    }

    @Test
    void leavesOutWhatATaskHasNot() {
        var names = TaskSchema.SCHEMA.itemToMap(item(wanted("2"), START), true).keySet();

        assertTrue(Set.of("dueDate", "completedAt", "attributes").stream().noneMatch(names::contains));
    }
}
