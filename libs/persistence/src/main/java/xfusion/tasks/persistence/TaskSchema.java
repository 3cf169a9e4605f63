package xfusion.tasks.persistence;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.enhanced.dynamodb.AttributeValueType;
import software.amazon.awssdk.enhanced.dynamodb.EnhancedType;
import software.amazon.awssdk.enhanced.dynamodb.TableMetadata;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;
import software.amazon.awssdk.enhanced.dynamodb.mapper.Order;
import software.amazon.awssdk.enhanced.dynamodb.mapper.StaticTableMetadata;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import xfusion.tasks.persistence.task.Content;
import xfusion.tasks.persistence.task.Description;
import xfusion.tasks.persistence.task.Label;
import xfusion.tasks.persistence.task.Owner;
import xfusion.tasks.persistence.task.Priority;
import xfusion.tasks.persistence.task.Task;
import xfusion.tasks.persistence.task.TaskId;
import xfusion.tasks.persistence.task.TaskKey;
import xfusion.tasks.persistence.task.TaskStatus;
import xfusion.tasks.persistence.task.Timestamp;
import xfusion.tasks.persistence.task.Version;

/**
 * How a task lies in the table: which attribute holds what, and which are keys.
 *
 * <p>A schema of the Enhanced Client, written out: those that its builders make cost a cold start the converters of every
 * type there is, and two lambdas an attribute.
 */
final class TaskSchema implements TableSchema<StoredTask> {

    static final String BY_OWNER = "by-owner";
    static final TaskSchema INSTANCE = new TaskSchema();

    private TaskSchema() {}

    static Map<String, AttributeValue> item(StoredTask task) {
        return INSTANCE.itemToMap(task, true);
    }

    static StoredTask task(Map<String, AttributeValue> item) {
        return INSTANCE.mapToItem(item);
    }

    @Override
    public Map<String, AttributeValue> itemToMap(StoredTask stored, boolean ignoreNulls) {
        Task task = stored.task();
        Content content = task.content();
        Map<String, AttributeValue> item = new LinkedHashMap<>();
        item.put("taskId", text(task.key().taskId().value()));
        item.put("ownerId", text(task.key().owner().id()));
        item.put("status", text(task.status().value()));
        item.put("updatedAt", text(Timestamp.text(task.updatedAt())));
        item.put("createdAt", text(Timestamp.text(task.createdAt())));
        task.completedAt().ifPresent(at -> item.put("completedAt", text(Timestamp.text(at))));
        item.put("description", text(content.description().text()));
        content.dueDate().ifPresent(date -> item.put("dueDate", text(date.toString())));
        item.put("priority", text(content.priority().value()));
        item.put("labels", texts(content.labels()));
        item.put("version", AttributeValue.fromN(String.valueOf(task.version().number())));
        item.put("requestHash", text(stored.requestHash()));
        item.put("writeId", text(stored.writeId()));
        return item;
    }

    @Override
    public StoredTask mapToItem(Map<String, AttributeValue> attributes) {
        var item = new Item(attributes);
        var task = new Task(
                new TaskKey(new Owner(item.text("ownerId")), new TaskId(item.text("taskId"))),
                content(item),
                TaskStatus.of(item.text("status")),
                Timestamp.instant(item.text("createdAt")),
                Timestamp.instant(item.text("updatedAt")),
                item.optionalText("completedAt").map(Timestamp::instant),
                new Version(item.number("version")));
        return new StoredTask(task, item.text("requestHash"), item.text("writeId"));
    }

    @Override
    public TableMetadata tableMetadata() {
        return StaticTableMetadata.builder()
                .addIndexPartitionKey(TableMetadata.primaryIndexName(), "taskId", AttributeValueType.S)
                .addIndexPartitionKey(BY_OWNER, "ownerId", AttributeValueType.S)
                .addIndexSortKey(BY_OWNER, "status", AttributeValueType.S, Order.FIRST)
                .addIndexSortKey(BY_OWNER, "updatedAt", AttributeValueType.S, Order.SECOND)
                .build();
    }

    @Override
    public List<String> attributeNames() {
        return List.of(
                "taskId",
                "ownerId",
                "status",
                "updatedAt",
                "createdAt",
                "completedAt",
                "description",
                "dueDate",
                "priority",
                "labels",
                "version",
                "requestHash",
                "writeId");
    }

    @Override
    public Map<String, AttributeValue> itemToMap(StoredTask task, Collection<String> names) {
        Map<String, AttributeValue> item = item(task);
        item.keySet().retainAll(names);
        return item;
    }

    @Override
    public @Nullable AttributeValue attributeValue(StoredTask task, String name) {
        return item(task).get(name);
    }

    @Override
    public EnhancedType<StoredTask> itemType() {
        return EnhancedType.of(StoredTask.class);
    }

    @Override
    public boolean isAbstract() {
        return false;
    }

    private static Content content(Item item) {
        return new Content(
                new Description(item.text("description")),
                item.optionalText("dueDate").map(LocalDate::parse),
                Priority.of(item.text("priority")),
                item.texts("labels").stream().map(Label::new).toList());
    }

    private static AttributeValue text(String text) {
        return AttributeValue.fromS(text);
    }

    private static AttributeValue texts(List<Label> labels) {
        return AttributeValue.fromL(
                labels.stream().map(label -> text(label.text())).toList());
    }
}
