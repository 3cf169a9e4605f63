package xfusion.tasks.table;

import java.util.Set;
import java.util.stream.Collectors;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.ResourceInUseException;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;
import software.amazon.awssdk.services.dynamodb.model.TimeToLiveSpecification;
import software.amazon.awssdk.services.dynamodb.model.TimeToLiveStatus;
import xfusion.tasks.table.template.Template;

/** Creates the table as the template defines it. */
public final class CreateTable {

    private CreateTable() {}

    /**
     * Creates the table of the template unless it exists, and lets expire in it what the template says.
     *
     * @throws SetupFailed as below
     */
    public static void ifMissing(DynamoDbClient client, Template template) {
        String name = template.table().tableName();
        ifMissing(client, template.table());
        template.timeToLive().ifPresent(timeToLive -> letExpire(client, name, timeToLive));
    }

    /**
     * Creates the table unless it exists, and returns once it is active. A table without a stream gets the one of the definition.
     *
     * @throws SetupFailed if a table of that name exists with other keys or indexes, or the engine fails
     */
    public static void ifMissing(DynamoDbClient client, CreateTableRequest definition) {
        try {
            create(client, definition);
            var table = active(client, definition.tableName());
            requireSameKeys(table, definition);
            if (definition.streamSpecification() != null && table.streamSpecification() == null) {
                client.updateTable(update ->
                        update.tableName(definition.tableName()).streamSpecification(definition.streamSpecification()));
                active(client, definition.tableName());
            }
        } catch (SdkException e) {
            throw new SetupFailed(
                    "The table %s cannot be created: %s".formatted(definition.tableName(), e.getMessage()), e);
        }
    }

    static void letExpire(DynamoDbClient client, String name, TimeToLiveSpecification timeToLive) {
        var status = client.describeTimeToLive(describe -> describe.tableName(name))
                .timeToLiveDescription()
                .timeToLiveStatus();
        if (status == TimeToLiveStatus.DISABLED) { // DynamoDB refuses what is so already.
            client.updateTimeToLive(update -> update.tableName(name).timeToLiveSpecification(timeToLive));
        }
    }

    private static void create(DynamoDbClient client, CreateTableRequest definition) {
        try {
            client.createTable(definition);
        } catch (ResourceInUseException e) {
            // It exists already.
        }
    }

    /** Keys and indexes cannot be changed on a table that holds data. */
    private static void requireSameKeys(TableDescription table, CreateTableRequest definition) {
        var existing = table.globalSecondaryIndexes().stream()
                .collect(Collectors.toMap(index -> index.indexName(), index -> index.keySchema()));
        var wanted = definition.globalSecondaryIndexes().stream()
                .collect(Collectors.toMap(index -> index.indexName(), index -> index.keySchema()));
        if (!Set.copyOf(table.attributeDefinitions()).equals(Set.copyOf(definition.attributeDefinitions()))
                || !table.keySchema().equals(definition.keySchema())
                || !existing.equals(wanted)) {
            throw new SetupFailed("The table %s exists with other keys or indexes than template.yaml gives it."
                    .formatted(definition.tableName()));
        }
    }

    private static TableDescription active(DynamoDbClient client, String name) {
        try (var waiter = client.waiter()) {
            return waiter.waitUntilTableExists(table -> table.tableName(name))
                    .matched()
                    .response()
                    .orElseThrow(() -> new SetupFailed("The table %s does not become active.".formatted(name)))
                    .table();
        }
    }
}
