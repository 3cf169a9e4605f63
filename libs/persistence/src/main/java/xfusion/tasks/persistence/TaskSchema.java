package xfusion.tasks.persistence;

import static software.amazon.awssdk.enhanced.dynamodb.mapper.StaticAttributeTags.primaryPartitionKey;
import static software.amazon.awssdk.enhanced.dynamodb.mapper.StaticAttributeTags.secondaryPartitionKey;
import static software.amazon.awssdk.enhanced.dynamodb.mapper.StaticAttributeTags.secondarySortKey;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.enhanced.dynamodb.AttributeConverter;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;
import software.amazon.awssdk.enhanced.dynamodb.mapper.ImmutableAttribute;
import software.amazon.awssdk.enhanced.dynamodb.mapper.Order;
import software.amazon.awssdk.enhanced.dynamodb.mapper.StaticAttributeTag;
import software.amazon.awssdk.enhanced.dynamodb.mapper.StaticImmutableTableSchema;

/** The table's schema: the attributes that the functions know, their types, and which of them are keys. */
final class TaskSchema {

    static final String BY_OWNER = "by-owner";

    /** When DynamoDB removes a tombstone, in seconds since 1970: the table's TTL attribute. */
    static final String EXPIRES_AT = "tombstoneExpiresAt";

    static final TableSchema<StoredItem> SCHEMA = StaticImmutableTableSchema.builder(StoredItem.class, Builder.class)
            .newItemBuilder(Builder::new, Builder::build)
            .attributes(
                    value("taskId", AttributeType.STRING, primaryPartitionKey()),
                    value("ownerId", AttributeType.STRING, secondaryPartitionKey(BY_OWNER)),
                    value("status", AttributeType.STRING, secondarySortKey(BY_OWNER, Order.FIRST)),
                    value("updatedAt", AttributeType.STRING, secondarySortKey(BY_OWNER, Order.SECOND)),
                    value("createdAt", AttributeType.STRING),
                    value("completedAt", AttributeType.STRING),
                    value("description", AttributeType.STRING),
                    value("dueDate", AttributeType.STRING),
                    value("priority", AttributeType.STRING),
                    value("attributes", AttributeType.JSON),
                    value("requestHash", AttributeType.STRING),
                    value("writeId", AttributeType.STRING),
                    value("version", AttributeType.NUMBER),
                    attribute("labels", AttributeType.STRINGS)
                            .getter(StoredItem::labels)
                            .setter(Builder::labels)
                            .build())
            .build();

    private TaskSchema() {}

    private static ImmutableAttribute<StoredItem, Builder, String> value(
            String name, AttributeConverter<String> type, StaticAttributeTag... tags) {
        return attribute(name, type)
                .getter(item -> item.values().get(name))
                .setter((item, value) -> item.value(name, value))
                .tags(tags)
                .build();
    }

    private static <T> ImmutableAttribute.Builder<StoredItem, Builder, T> attribute(
            String name, AttributeConverter<T> type) {
        return ImmutableAttribute.builder(StoredItem.class, Builder.class, type.type())
                .name(name)
                .attributeConverter(type);
    }

    /** Collects the attributes of an item while the Enhanced Client reads them; those of another type are null. */
    private static final class Builder {

        private final Map<String, String> values = new HashMap<>();
        private List<String> labels = List.of();

        void value(String attribute, @Nullable String value) {
            if (value != null) {
                values.put(attribute, value);
            }
        }

        void labels(@Nullable List<String> value) {
            if (value != null) {
                labels = value;
            }
        }

        StoredItem build() {
            return new StoredItem(values, labels);
        }
    }
}
