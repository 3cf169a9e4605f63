package xfusion.tasks.table;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import xfusion.tasks.template.TableDefinition;
import xfusion.tasks.template.TableDefinition.Attribute;
import xfusion.tasks.template.TableDefinition.Key;
import xfusion.tasks.template.Template;

class DynamoDbLocalTest {

    private static final TableDefinition DEFINITION = Template.find().table();

    @Test
    void listensOnTheLoopbackAddressOnly() throws IOException {
        try (var engine = DynamoDbLocal.inMemory()) {
            int port = engine.endpoint().getPort();
            assertDoesNotThrow(() -> connect(InetAddress.getByName("127.0.0.1"), port));
            for (InetAddress other : otherAddresses()) {
                assertThrows(ConnectException.class, () -> connect(other, port), other::toString);
            }
        }
    }

    @Test
    void refusesATakenPort() {
        try (var first = DynamoDbLocal.inMemory()) {
            var taken = new InetSocketAddress("127.0.0.1", first.endpoint().getPort());
            var refusal = assertThrows(TableException.class, () -> DynamoDbLocal.start(taken, Optional.empty()));
            assertTrue(refusal.toString().contains("cannot listen"), refusal::toString);
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
        var provisioned = Template.find(Map.of("Capacity", "provisioned")).table();
        try (var engine = DynamoDbLocal.inMemory();
                var client = LocalClient.of(engine.endpoint())) {
            TaskTable.ensure(client, provisioned);
            var table = client.describeTable(describe -> describe.tableName(provisioned.name()))
                    .table();
            assertEquals(5, table.provisionedThroughput().readCapacityUnits());
            assertEquals(
                    5,
                    table.globalSecondaryIndexes()
                            .getFirst()
                            .provisionedThroughput()
                            .writeCapacityUnits());
        }
    }

    @Nested
    class InADataFolder {

        @TempDir
        private Path folder;

        @Test
        void keepsTasksAcrossRestarts() {
            try (var engine = start();
                    var client = LocalClient.of(engine.endpoint())) {
                TaskTable.ensure(client, DEFINITION);
                client.putItem(
                        put -> put.tableName(DEFINITION.name()).item(Map.of("taskId", AttributeValue.fromS("1"))));
            }
            try (var engine = start();
                    var client = LocalClient.of(engine.endpoint())) {
                TaskTable.ensure(client, DEFINITION);
                assertEquals(1, count(client));
            }
        }

        @Test
        void refusesAFolderInUse() {
            var holder = start();
            var refusal = assertThrows(TableException.class, this::start);
            holder.close();
            assertEquals("The data folder %s is in use by another runner.".formatted(folder), refusal.getMessage());
            assertDoesNotThrow(() -> start().close());
        }

        @Test
        void refusesAFile() throws IOException {
            folder = Files.createFile(folder.resolve("file"));
            var refusal = assertThrows(TableException.class, this::start);
            assertEquals("The data folder %s cannot be used: it is a file".formatted(folder), refusal.getMessage());
        }

        @Test
        void refusesATableWithOtherKeys() {
            var other = new TableDefinition(
                    DEFINITION.name(),
                    List.of(new Attribute("id", "N")),
                    List.of(new Key("id", "HASH")),
                    List.of(),
                    Optional.empty());
            try (var engine = start();
                    var client = LocalClient.of(engine.endpoint())) {
                TaskTable.ensure(client, other);
                var refusal = assertThrows(TableException.class, () -> TaskTable.ensure(client, DEFINITION));
                assertTrue(refusal.toString().contains("other keys"), refusal::toString);
            }
        }

        @Test
        void refusesFilesThatAreNoDatabase() throws IOException {
            Files.writeString(folder.resolve("shared-local-instance.db"), "no database at all".repeat(100));
            var refusal = assertThrows(TableException.class, this::start);
            assertTrue(refusal.toString().contains("is no database"), refusal::toString);
        }

        private DynamoDbLocal start() {
            return DynamoDbLocal.start(DynamoDbLocal.ANY_PORT, Optional.of(folder));
        }
    }

    private static void connect(InetAddress address, int port) throws IOException {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(address, port), 1000);
        }
    }

    private static List<InetAddress> otherAddresses() throws IOException {
        return NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> !address.isLoopbackAddress())
                .toList();
    }

    private static int count(DynamoDbClient client) {
        return client.scan(scan -> scan.tableName(DEFINITION.name())).count();
    }
}
