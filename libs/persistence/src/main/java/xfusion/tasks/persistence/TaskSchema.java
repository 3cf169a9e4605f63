package xfusion.tasks.persistence;

import static software.amazon.awssdk.enhanced.dynamodb.mapper.StaticAttributeTags.primaryPartitionKey;
import static software.amazon.awssdk.enhanced.dynamodb.mapper.StaticAttributeTags.secondaryPartitionKey;
import static software.amazon.awssdk.enhanced.dynamodb.mapper.StaticAttributeTags.secondarySortKey;

import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.enhanced.dynamodb.EnhancedType;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;
import software.amazon.awssdk.enhanced.dynamodb.mapper.ImmutableAttribute;
import software.amazon.awssdk.enhanced.dynamodb.mapper.Order;
import software.amazon.awssdk.enhanced.dynamodb.mapper.StaticAttributeTag;
import software.amazon.awssdk.enhanced.dynamodb.mapper.StaticImmutableTableSchema;
import xfusion.tasks.persistence.task.Timestamp;

/** The table's schema: the attributes of a stored task, and which of them are keys. */
final class TaskSchema {

    static final String BY_OWNER = "by-owner";

    static final TableSchema<StoredTask> SCHEMA = StaticImmutableTableSchema.builder(
                    StoredTask.class, StoredTaskBuilder.class)
            .newItemBuilder(StoredTaskBuilder::new, StoredTaskBuilder::build)
            .attributes(
                    text("taskId", item -> item.task().key().taskId().value(), primaryPartitionKey()),
                    text("ownerId", item -> item.task().key().owner().id(), secondaryPartitionKey(BY_OWNER)),
                    text("status", item -> item.task().status().value(), sortKey(Order.FIRST)),
                    text("updatedAt", item -> Timestamp.text(item.task().updatedAt()), sortKey(Order.SECOND)),
                    text("createdAt", item -> Timestamp.text(item.task().createdAt())),
                    text(
                            "completedAt",
                            item -> textOrNull(item.task().completedAt().map(Timestamp::text))),
                    text("description", item -> item.task().content().description()),
                    text("dueDate", item -> textOrNull(item.task().content().dueDate())),
                    text("priority", item -> item.task().content().priority().value()),
                    text("requestHash", StoredTask::requestHash),
                    text("writeId", StoredTask::writeId),
                    attribute(
                                    "labels",
                                    EnhancedType.listOf(String.class),
                                    item -> item.task().content().labels())
                            .setter((item, labels) -> item.labels = labels)
                            .build(),
                    attribute(
                                    "version",
                                    EnhancedType.of(Long.class),
                                    item -> item.task().version())
                            .setter((item, version) -> item.version = version)
                            .build())
            .build();

    private TaskSchema() {}

    private static ImmutableAttribute<StoredTask, StoredTaskBuilder, String> text(
            String name, Function<StoredTask, @Nullable String> value, StaticAttributeTag... tags) {
        return attribute(name, EnhancedType.of(String.class), value)
                .setter((item, text) -> item.texts.put(name, text))
                .tags(tags)
                .build();
    }

    private static <T> ImmutableAttribute.Builder<StoredTask, StoredTaskBuilder, T> attribute(
            String name, EnhancedType<T> type, Function<StoredTask, @Nullable T> value) {
        return ImmutableAttribute.builder(StoredTask.class, StoredTaskBuilder.class, type)
                .name(name)
                .getter(value);
    }

    private static StaticAttributeTag sortKey(Order order) {
        return secondarySortKey(BY_OWNER, order);
    }

    private static @Nullable String textOrNull(Optional<?> value) {
        return value.map(Object::toString).orElse(null);
    }
}
