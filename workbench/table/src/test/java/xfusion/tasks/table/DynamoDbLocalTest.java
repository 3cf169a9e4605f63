package xfusion.tasks.table;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import xfusion.tasks.table.template.Template;

class DynamoDbLocalTest {

    private static final CreateTableRequest TABLE = Template.find().table();

    @Test
    void listensOnOneAddressOnly() {
        try (var engine = DynamoDbLocal.inMemory()) {
            int port = engine.endpoint().getPort();
            assertDoesNotThrow(() -> new Socket("127.0.0.1", port).close());
            assertThrows(IOException.class, () -> new Socket("127.0.0.2", port).close());
        }
    }

    @Test
    void hangsUp() throws IOException {
        try (var engine = DynamoDbLocal.inMemory();
                var client = LocalClient.of(engine.endpoint());
                var socket = new Socket("127.0.0.1", engine.endpoint().getPort())) {
            // The answer tells that the engine knows of the connection.
            socket.setSoTimeout(5000);
            socket.getOutputStream().write("GET / HTTP/1.1\r\nHost: here\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            socket.getInputStream().read();

            engine.hangUp();

            assertDoesNotThrow(() -> socket.getInputStream().readAllBytes());
            assertDoesNotThrow(() -> client.listTables());
        }
    }

    @Test
    void providesTheCapacityThatTheTemplateWants() {
        var provisioned = Template.read(Template.find().file(), Map.of("Capacity", "provisioned"))
                .table();
        try (var engine = DynamoDbLocal.inMemory();
                var client = LocalClient.of(engine.endpoint())) {
            CreateTable.ifMissing(client, provisioned);
            var table = client.describeTable(describe -> describe.tableName(provisioned.tableName()))
                    .table();
            var index = table.globalSecondaryIndexes().getFirst();
            assertEquals(5, table.provisionedThroughput().readCapacityUnits());
            assertEquals(5, index.provisionedThroughput().writeCapacityUnits());
        }
    }

    @Nested
    class InADataFolder {

        @TempDir
        private Path folder;

        private DynamoDbLocal start() {
            return DynamoDbLocal.start(DynamoDbLocal.ANY_PORT, Optional.of(folder));
        }

        private void assertRefused(String complaint) {
            var refusal = assertThrows(SetupFailed.class, this::start);
            assertTrue(refusal.toString().contains(complaint), refusal::toString);
        }

        @Test
        void keepsTasksAcrossRestarts() {
            try (var engine = start();
                    var client = LocalClient.of(engine.endpoint())) {
                CreateTable.ifMissing(client, TABLE);
                client.putItem(
                        put -> put.tableName(TABLE.tableName()).item(Map.of("taskId", AttributeValue.fromS("1"))));
            }
            try (var engine = start();
                    var client = LocalClient.of(engine.endpoint())) {
                CreateTable.ifMissing(client, TABLE);
                assertEquals(
                        1,
                        client.scan(scan -> scan.tableName(TABLE.tableName())).count());
            }
        }

        @Test
        void refusesAFolderInUse() {
            try (var _ = start()) {
                assertRefused("The data folder %s is in use by another runner.".formatted(folder));
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
            try (var engine = start();
                    var client = LocalClient.of(engine.endpoint())) {
                CreateTable.ifMissing(client, other);
                assertThrows(SetupFailed.class, () -> CreateTable.ifMissing(client, TABLE));
            }
        }

        @Test
        void refusesFilesThatAreNoDatabase() throws IOException {
            Files.writeString(folder.resolve("shared-local-instance.db"), "no database at all".repeat(100));
            assertRefused("is no database");
        }
    }
}
