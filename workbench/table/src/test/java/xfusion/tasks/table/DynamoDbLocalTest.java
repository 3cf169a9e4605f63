package xfusion.tasks.table;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.Socket;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.TimeToLiveStatus;
import xfusion.tasks.table.template.Template;

class DynamoDbLocalTest {

    private static final CreateTableRequest TABLE = Template.find().table();

    @TempDir
    private Path folder;

    private DynamoDbLocal start() {
        return DynamoDbLocal.start(DynamoDbLocal.ANY_PORT, Optional.of(folder));
    }

    /** Something to be done with an engine that keeps its data in the folder. */
    private void with(Consumer<DynamoDbClient> action) {
        try (var engine = start();
                var client = LocalClient.of(engine.endpoint())) {
            action.accept(client);
        }
    }

    @Test
    void listensOnOneAddressOnly() {
        try (var engine = DynamoDbLocal.inMemory()) {
            int port = engine.endpoint().getPort();
            assertDoesNotThrow(() -> new Socket("127.0.0.1", port).close());
            assertThrows(IOException.class, () -> new Socket("127.0.0.2", port).close());
        }
    }

    @Test
    void providesTheCapacityThatTheTemplateWants() {
        var provisioned = Template.read(Template.find().file(), Map.of("Capacity", "provisioned"))
                .table();
        with(client -> {
            CreateTable.ifMissing(client, provisioned);
            var table = client.describeTable(describe -> describe.tableName(provisioned.tableName()))
                    .table();
            var index = table.globalSecondaryIndexes().getFirst();
            assertEquals(5, table.provisionedThroughput().readCapacityUnits());
            assertEquals(5, index.provisionedThroughput().writeCapacityUnits());
        });
    }

    @Test
    void keepsTasksAcrossRestarts() {
        var key = Map.of("taskId", AttributeValue.fromS("1"));
        with(client -> {
            CreateTable.ifMissing(client, TABLE);
            client.putItem(put -> put.tableName(TABLE.tableName()).item(key));
        });
        with(client -> {
            CreateTable.ifMissing(client, TABLE);
            assertTrue(client.getItem(get -> get.tableName(TABLE.tableName()).key(key))
                    .hasItem());
        });
    }

    @Test
    void givesATableThatIsThereTheStreamThatTheTemplateWants() {
        var streaming = Template.find(Template.EVERYTHING).table();
        with(client -> {
            CreateTable.ifMissing(client, TABLE);
            CreateTable.ifMissing(client, streaming);
            CreateTable.ifMissing(client, streaming);

            var table = client.describeTable(describe -> describe.tableName(TABLE.tableName()))
                    .table();
            assertEquals("NEW_AND_OLD_IMAGES", table.streamSpecification().streamViewTypeAsString());
        });
    }

    @Test
    void letsTombstonesExpireAsTheTemplateSays() {
        with(client -> {
            CreateTable.ifMissing(client, Template.find());
            CreateTable.ifMissing(client, Template.find());

            var timeToLive = client.describeTimeToLive(describe -> describe.tableName(TABLE.tableName()))
                    .timeToLiveDescription();
            assertEquals("tombstoneExpiresAt", timeToLive.attributeName());
            assertEquals(TimeToLiveStatus.ENABLED, timeToLive.timeToLiveStatus());
        });
    }

    @Test
    void refusesAFolderInUse() {
        try (var _ = start()) {
            var refusal = assertThrows(SetupFailed.class, this::start);
            assertEquals("The data folder %s is in use by another runner.".formatted(folder), refusal.getMessage());
        }
        assertDoesNotThrow(() -> start().close());
    }

    @Test
    void refusesATableWithOtherKeys() {
        var other = CreateTableRequest.builder()
                .tableName(TABLE.tableName())
                .attributeDefinitions(id -> id.attributeName("id").attributeType("N"))
                .keySchema(id -> id.attributeName("id").keyType("HASH"))
                .billingMode("PAY_PER_REQUEST")
                .build();
        with(client -> {
            CreateTable.ifMissing(client, other);
            assertThrows(SetupFailed.class, () -> CreateTable.ifMissing(client, TABLE));
        });
    }
}
