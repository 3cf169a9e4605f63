package xfusion.tasks.persistence;

import static software.amazon.awssdk.enhanced.dynamodb.mapper.StaticAttributeTags.primaryPartitionKey;
import static software.amazon.awssdk.enhanced.dynamodb.mapper.StaticAttributeTags.secondaryPartitionKey;
import static software.amazon.awssdk.enhanced.dynamodb.mapper.StaticAttributeTags.secondarySortKey;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.enhanced.dynamodb.EnhancedType;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;
import software.amazon.awssdk.enhanced.dynamodb.mapper.ImmutableAttribute;
import software.amazon.awssdk.enhanced.dynamodb.mapper.Order;
import software.amazon.awssdk.enhanced.dynamodb.mapper.StaticAttributeTag;
import software.amazon.awssdk.enhanced.dynamodb.mapper.StaticImmutableTableSchema;
import xfusion.tasks.persistence.task.Task;
import xfusion.tasks.persistence.task.Timestamp;

/** How a task lies in the table: which attribute holds what, and which are keys. */
final class TaskSchema {

    static final String BY_OWNER = "by-owner";

    static final TableSchema<StoredTask> SCHEMA = StaticImmutableTableSchema.builder(StoredTask.class, Item.class)
            .newItemBuilder(Item::new, Item::read)
            .attributes(
                    text("taskId", task -> task.key().taskId().value(), primaryPartitionKey()),
                    text("ownerId", task -> task.key().owner().id(), secondaryPartitionKey(BY_OWNER)),
                    text("status", task -> task.status().value(), secondarySortKey(BY_OWNER, Order.FIRST)),
                    text(
                            "updatedAt",
                            task -> Timestamp.text(task.updatedAt()),
                            secondarySortKey(BY_OWNER, Order.SECOND)),
                    text("createdAt", task -> Timestamp.text(task.createdAt())),
                    text(
                            "completedAt",
                            task -> task.completedAt().map(Timestamp::text).orElse(null)),
                    text("description", task -> task.content().description()),
                    text(
                            "dueDate",
                            task -> task.content()
                                    .dueDate()
                                    .map(Object::toString)
                                    .orElse(null)),
                    text("priority", task -> task.content().priority().value()),
                    stored("requestHash", StoredTask::requestHash).build(),
                    stored("writeId", StoredTask::writeId).build(),
                    attribute(
                                    "labels",
                                    EnhancedType.listOf(String.class),
                                    stored -> stored.task().content().labels())
                            .setter((item, labels) -> item.labels = labels)
                            .build(),
                    attribute(
                                    "version",
                                    EnhancedType.of(Long.class),
                                    stored -> stored.task().version().number())
                            .setter((item, version) -> item.version = version)
                            .build())
            .build();

    private TaskSchema() {}

    private static ImmutableAttribute<StoredTask, Item, String> text(
            String name, Function<Task, @Nullable String> value, StaticAttributeTag... tags) {
        return stored(name, stored -> value.apply(stored.task())).tags(tags).build();
    }

    private static ImmutableAttribute.Builder<StoredTask, Item, String> stored(
            String name, Function<StoredTask, @Nullable String> value) {
        return attribute(name, EnhancedType.of(String.class), value).setter((item, text) -> item.texts.put(name, text));
    }

    private static <T> ImmutableAttribute.Builder<StoredTask, Item, T> attribute(
            String name, EnhancedType<T> type, Function<StoredTask, @Nullable T> value) {
        return ImmutableAttribute.builder(StoredTask.class, Item.class, type)
                .name(name)
                .getter(value);
    }
}
