package xfusion.tasks.persistence;

import static software.amazon.awssdk.enhanced.dynamodb.mapper.StaticAttributeTags.primaryPartitionKey;
import static software.amazon.awssdk.enhanced.dynamodb.mapper.StaticAttributeTags.secondaryPartitionKey;
import static software.amazon.awssdk.enhanced.dynamodb.mapper.StaticAttributeTags.secondarySortKey;

import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.enhanced.dynamodb.EnhancedType;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;
import software.amazon.awssdk.enhanced.dynamodb.mapper.Order;
import software.amazon.awssdk.enhanced.dynamodb.mapper.StaticAttributeTag;
import software.amazon.awssdk.enhanced.dynamodb.mapper.StaticImmutableTableSchema;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** How a task lies in the table: which attribute holds what, and which are keys. */
final class TaskSchema {

    static final String BY_OWNER = "by-owner";

    private static final TableSchema<StoredTask> SCHEMA = schema();

    private TaskSchema() {}

    static Map<String, AttributeValue> item(StoredTask task) {
        return SCHEMA.itemToMap(task, true);
    }

    static StoredTask task(Map<String, AttributeValue> item) {
        return SCHEMA.mapToItem(item);
    }

    private static TableSchema<StoredTask> schema() {
        return new Attributes()
                .text("taskId", t -> t.key().taskId().value(), StoredTaskBuilder::taskId, primaryPartitionKey())
                .text("ownerId", t -> t.key().owner().id(), StoredTaskBuilder::ownerId, secondaryPartitionKey(BY_OWNER))
                .text(
                        "status",
                        t -> t.status().value(),
                        StoredTaskBuilder::status,
                        secondarySortKey(BY_OWNER, Order.FIRST))
                .text(
                        "updatedAt",
                        t -> Timestamp.text(t.updatedAt()),
                        StoredTaskBuilder::updatedAt,
                        secondarySortKey(BY_OWNER, Order.SECOND))
                .text("createdAt", t -> Timestamp.text(t.createdAt()), StoredTaskBuilder::createdAt)
                .text(
                        "completedAt",
                        t -> t.completedAt().map(Timestamp::text).orElse(null),
                        StoredTaskBuilder::completedAt)
                .text("description", t -> t.content().description().text(), StoredTaskBuilder::description)
                .text(
                        "dueDate",
                        t -> t.content().dueDate().map(Object::toString).orElse(null),
                        StoredTaskBuilder::dueDate)
                .text("priority", t -> t.content().priority().value(), StoredTaskBuilder::priority)
                .schema();
    }

    /** Says of one attribute after the other how it is read and written. */
    private static final class Attributes {

        private final StaticImmutableTableSchema.Builder<StoredTask, StoredTaskBuilder> builder =
                StaticImmutableTableSchema.builder(StoredTask.class, StoredTaskBuilder.class)
                        .newItemBuilder(StoredTaskBuilder::new, StoredTaskBuilder::build);

        Attributes text(
                String name,
                Function<Task, @Nullable String> getter,
                BiConsumer<StoredTaskBuilder, String> setter,
                StaticAttributeTag... tags) {
            builder.addAttribute(
                    String.class,
                    a -> a.name(name)
                            .getter(stored -> getter.apply(stored.task()))
                            .setter(setter)
                            .tags(tags));
            return this;
        }

        TableSchema<StoredTask> schema() {
            return builder.addAttribute(
                            EnhancedType.listOf(String.class),
                            a -> a.name("labels")
                                    .getter(stored -> stored.task().content().labels().stream()
                                            .map(Label::text)
                                            .toList())
                                    .setter(StoredTaskBuilder::labels))
                    .addAttribute(
                            Long.class,
                            a -> a.name("version")
                                    .getter(stored -> stored.task().version().number())
                                    .setter(StoredTaskBuilder::version))
                    .addAttribute(
                            String.class,
                            a -> a.name("requestHash")
                                    .getter(StoredTask::requestHash)
                                    .setter(StoredTaskBuilder::requestHash))
                    .addAttribute(
                            String.class,
                            a -> a.name("writeId").getter(StoredTask::writeId).setter(StoredTaskBuilder::writeId))
                    .build();
        }
    }
}
