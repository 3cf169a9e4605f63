package xfusion.tasks.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbEnhancedClient;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbTable;
import software.amazon.awssdk.enhanced.dynamodb.Key;
import software.amazon.awssdk.enhanced.dynamodb.model.Page;
import software.amazon.awssdk.enhanced.dynamodb.model.QueryConditional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import xfusion.tasks.persistence.task.Content;
import xfusion.tasks.persistence.task.Description;
import xfusion.tasks.persistence.task.Label;
import xfusion.tasks.persistence.task.NewTask;
import xfusion.tasks.persistence.task.NewTaskId;
import xfusion.tasks.persistence.task.Priority;
import xfusion.tasks.persistence.task.TaskId;
import xfusion.tasks.persistence.task.TaskStatus;

class TaskSchemaTest extends TableTest {

    private static final StoredTask STORED = StoredTask.first(
            new NewTask(
                    ME,
                    NewTaskId.chosen(new TaskId("1")),
                    new Content(
                            new Description("Learn DynamoDB"),
                            Optional.of(LocalDate.of(2026, 12, 24)),
                            Priority.HIGH,
                            List.of(new Label("cloud"))),
                    TaskStatus.COMPLETED),
            START);

    @Nested
    class UnderTheEnhancedClient {

        private final DynamoDbTable<StoredTask> enhanced = DynamoDbEnhancedClient.builder()
                .dynamoDbClient(client)
                .build()
                .table(table.name(), TaskSchema.INSTANCE);

        @Test
        void keepsWhatIsPut() {
            enhanced.putItem(STORED);

            assertEquals(
                    STORED, enhanced.getItem(Key.builder().partitionValue("1").build()));
        }

        @Test
        void knowsTheKeysOfTheIndex() {
            enhanced.putItem(STORED);

            List<StoredTask> found = enhanced
                    .index(TaskSchema.BY_OWNER)
                    .query(QueryConditional.keyEqualTo(Key.builder()
                            .partitionValue(ME.id())
                            .addSortValue("completed")
                            .build()))
                    .stream()
                    .map(Page::items)
                    .flatMap(List::stream)
                    .toList();

            assertEquals(List.of(STORED), found);
        }
    }

    @Nested
    class OfOneItem {

        @Test
        void hasEachAttributeThatItNames() {
            assertEquals(
                    Set.copyOf(TaskSchema.INSTANCE.attributeNames()),
                    TaskSchema.item(STORED).keySet());
        }

        @Test
        void givesSomeAttributesOrOne() {
            var status = AttributeValue.fromS("completed");

            assertEquals(Map.of("status", status), TaskSchema.INSTANCE.itemToMap(STORED, List.of("status")));
            assertEquals(status, TaskSchema.INSTANCE.attributeValue(STORED, "status"));
        }

        @Test
        void namesTheItemThatIsNoTask() {
            Map<String, AttributeValue> item = TaskSchema.item(STORED);
            item.put("description", AttributeValue.fromN("7"));

            var failure = assertThrows(IllegalStateException.class, () -> TaskSchema.task(item));

            assertEquals(
                    "The item AttributeValue(S=1) is no task: its description is AttributeValue(N=7)",
                    failure.getMessage());
        }
    }
}
