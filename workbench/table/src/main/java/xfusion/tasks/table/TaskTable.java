package xfusion.tasks.table;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.waiters.WaiterOverrideConfiguration;
import software.amazon.awssdk.retries.api.BackoffStrategy;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndexDescription;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.ResourceInUseException;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;
import xfusion.tasks.template.TableDefinition;
import xfusion.tasks.template.TableDefinition.Index;

/** Makes the table as the template defines it, where it is missing. */
public final class TaskTable {

    private static final Consumer<WaiterOverrideConfiguration.Builder> PATIENCE =
            wait -> wait.waitTimeout(Duration.ofSeconds(30))
                    .backoffStrategyV2(BackoffStrategy.fixedDelay(Duration.ofMillis(200)));

    private TaskTable() {}

    /**
     * Returns once the table is there and active.
     *
     * @throws TableException if a table of that name is there with other keys or indexes, or the engine fails
     */
    public static void ensure(DynamoDbClient client, TableDefinition definition) {
        try {
            create(client, definition);
            requireSameShape(active(client, definition.name()), definition);
        } catch (SdkException e) {
            throw new TableException("The table %s cannot be made: %s".formatted(definition.name(), e.getMessage()), e);
        }
    }

    private static void create(DynamoDbClient client, TableDefinition definition) {
        try {
            client.createTable(CreateTable.request(definition));
        } catch (ResourceInUseException e) {
            // It is there already.
        }
    }

    private static void requireSameShape(TableDescription table, TableDefinition definition) {
        if (!Shape.of(table).equals(Shape.of(definition))) {
            throw new TableException("The table %s is there with other keys or indexes than template.yaml gives it."
                    .formatted(definition.name()));
        }
    }

    private static TableDescription active(DynamoDbClient client, String name) {
        try (var waiter = client.waiter()) {
            return waiter.waitUntilTableExists(table -> table.tableName(name), PATIENCE)
                    .matched()
                    .response()
                    .orElseThrow(() -> new TableException("The table %s does not become active.".formatted(name)))
                    .table();
        }
    }

    /** What cannot be changed on a table that holds data. */
    private record Shape(Set<?> attributes, List<KeySchemaElement> keys, Map<String, List<KeySchemaElement>> indexes) {

        static Shape of(TableDescription table) {
            return new Shape(
                    Set.copyOf(table.attributeDefinitions()),
                    table.keySchema(),
                    table.globalSecondaryIndexes().stream()
                            .collect(Collectors.toMap(
                                    GlobalSecondaryIndexDescription::indexName,
                                    GlobalSecondaryIndexDescription::keySchema)));
        }

        static Shape of(TableDefinition table) {
            return new Shape(
                    table.attributes().stream().map(CreateTable::attribute).collect(Collectors.toSet()),
                    CreateTable.keys(table.keys()),
                    table.indexes().stream()
                            .collect(Collectors.toMap(Index::name, index -> CreateTable.keys(index.keys()))));
        }
    }
}
