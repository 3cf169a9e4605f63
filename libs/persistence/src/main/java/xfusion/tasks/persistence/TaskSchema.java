package xfusion.tasks.persistence;

import static software.amazon.awssdk.enhanced.dynamodb.mapper.StaticAttributeTags.primaryPartitionKey;
import static software.amazon.awssdk.enhanced.dynamodb.mapper.StaticAttributeTags.secondaryPartitionKey;
import static software.amazon.awssdk.enhanced.dynamodb.mapper.StaticAttributeTags.secondarySortKey;

import software.amazon.awssdk.enhanced.dynamodb.AttributeConverter;
import software.amazon.awssdk.enhanced.dynamodb.EnhancedType;
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

    static final TableSchema<StoredItem> SCHEMA = StaticImmutableTableSchema.builder(
                    StoredItem.class, StoredItemBuilder.class)
            .newItemBuilder(StoredItemBuilder::new, StoredItemBuilder::build)
            .attributes(
                    value("taskId", AttributeTypes.STRING, primaryPartitionKey()),
                    value("ownerId", AttributeTypes.STRING, secondaryPartitionKey(BY_OWNER)),
                    value("status", AttributeTypes.STRING, secondarySortKey(BY_OWNER, Order.FIRST)),
                    value("updatedAt", AttributeTypes.STRING, secondarySortKey(BY_OWNER, Order.SECOND)),
                    value("createdAt", AttributeTypes.STRING),
                    value("completedAt", AttributeTypes.STRING),
                    value("description", AttributeTypes.STRING),
                    value("dueDate", AttributeTypes.STRING),
                    value("priority", AttributeTypes.STRING),
                    value("attributes", AttributeTypes.JSON),
                    value("requestHash", AttributeTypes.STRING),
                    value("writeId", AttributeTypes.STRING),
                    value("version", AttributeTypes.NUMBER),
                    attribute("labels", EnhancedType.listOf(String.class), AttributeTypes.STRINGS)
                            .getter(StoredItem::labels)
                            .setter(StoredItemBuilder::labels)
                            .build())
            .build();

    private TaskSchema() {}

    private static ImmutableAttribute<StoredItem, StoredItemBuilder, String> value(
            String name, AttributeConverter<String> type, StaticAttributeTag... tags) {
        return attribute(name, EnhancedType.of(String.class), type)
                .getter(item -> item.values().get(name))
                .setter((item, value) -> item.value(name, value))
                .tags(tags)
                .build();
    }

    private static <T> ImmutableAttribute.Builder<StoredItem, StoredItemBuilder, T> attribute(
            String name, EnhancedType<T> javaType, AttributeConverter<T> type) {
        return ImmutableAttribute.builder(StoredItem.class, StoredItemBuilder.class, javaType)
                .name(name)
                .attributeConverter(type);
    }
}
