package xfusion.tasks.functions;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import tools.jackson.databind.JsonNode;
import xfusion.tasks.contract.Operation;
import xfusion.tasks.runtime.CredentialsEndpoint;
import xfusion.tasks.runtime.FunctionProcess;
import xfusion.tasks.table.CreateTable;
import xfusion.tasks.table.DynamoDbLocal;
import xfusion.tasks.table.LocalClient;
import xfusion.tasks.table.template.Template;

/**
 * A function before its snapshot and after. The runtime client plays SnapStart in one process that goes on: each process
 * here stands for one restore of the image that it had in memory when it could be frozen.
 */
class SnapStartTest extends FunctionsOverATable {

    private static final String TABLE = Template.find().table().tableName();
    private static final Operation CREATE = operation("createTask");

    @AutoClose
    private final CredentialsEndpoint credentials = new CredentialsEndpoint();

    @Nested
    class WithTheTableThere {

        @AutoClose
        private final DynamoDbLocal engine = DynamoDbLocal.inMemory();

        WithTheTableThere() {
            makeTable(engine);
            engine.hangUp();
        }

        @ParameterizedTest
        @MethodSource("xfusion.tasks.functions.FunctionsOverATable#operations")
        void rehearsesASuccess(Operation operation) {
            try (var function = frozen(operation, engine.endpoint())) {
                assertEquals("", function.output());
            }
        }

        @ParameterizedTest
        @ValueSource(strings = {"updateTaskStatus", "editTask", "deleteTask", "applyChanges"})
        void leavesTheTableAsItIsBeforeTheRestore(String id) {
            try (var client = LocalClient.of(engine.endpoint())) {
                List.of("rehearsal", "rehearsal-2", "rehearsal-3")
                        .forEach(taskId ->
                                client.putItem(put -> put.tableName(TABLE).item(rehearsed(taskId))));
                var before = client.scan(scan -> scan.tableName(TABLE)).items();

                frozen(operation(id), engine.endpoint()).close();

                assertEquals(before, client.scan(scan -> scan.tableName(TABLE)).items());
            }
        }

        /** A task that the rehearsal's events would reach if they were sent. */
        private static Map<String, AttributeValue> rehearsed(String taskId) {
            String time = "2026-11-22T08:00:00.000Z";
            Map<String, AttributeValue> item = new HashMap<>(Map.of(
                    "version", AttributeValue.fromN("1"),
                    "updatedAt", AttributeValue.fromS(time),
                    "writeId", AttributeValue.fromS(time + "/rehearsal")));
            List.of("taskId " + taskId, "ownerId rehearsal", "status pending", "description Untouched")
                    .forEach(member -> item.put(member.split(" ")[0], AttributeValue.fromS(member.split(" ")[1])));
            return item;
        }

        @Test
        void createsNothingBeforeTheRestore() {
            try (var function = frozen(CREATE, engine.endpoint());
                    var client = LocalClient.of(engine.endpoint())) {
                assertEquals(0, client.scan(scan -> scan.tableName(TABLE)).count());

                create(function);

                assertEquals(1, client.scan(scan -> scan.tableName(TABLE)).count());
            }
        }

        @Test
        void holdsNoConnectionBeforeTheRestore() {
            try (var function = frozen(CREATE, engine.endpoint())) {
                assertTimeoutPreemptively(Duration.ofSeconds(3), () -> {
                    while (engine.connections() > 0) {
                        Thread.sleep(10);
                    }
                });

                create(function);

                assertEquals(1, engine.connections());
            }
        }

        @Test
        void asksForItsCredentialsAfterTheRestore() {
            try (var function = frozen(CREATE, engine.endpoint())) {
                assertEquals(0, credentials.requests());

                create(function);

                assertEquals(1, credentials.requests());
            }
        }

        @Test
        void makesIdsAfterEachRestore() throws IOException, InterruptedException {
            try (var function = frozen(CREATE, engine.endpoint());
                    var other = frozen(CREATE, engine.endpoint())) {
                String image = HeapDump.of(function, folder);
                String id = create(function);

                assertFalse(image.contains(id), "the id was in the snapshot");
                assertNotEquals(id, create(other));
            }
        }
    }

    @Test
    void isLoggedOnceAndWorksAfterTheRestoreIfTheTableWasAway() throws IOException {
        var address = freeAddress();
        try (var function = frozen(CREATE, URI.create("http://127.0.0.1:" + address.getPort()))) {
            assertEquals(2, function.output().split("Not prepared for the snapshot", -1).length);

            try (var engine = DynamoDbLocal.start(address, Optional.empty())) {
                makeTable(engine);

                create(function);
            }
        }
    }

    private static void makeTable(DynamoDbLocal engine) {
        try (var client = LocalClient.of(engine.endpoint())) {
            CreateTable.ifMissing(client, Template.find().table());
        }
    }

    private FunctionProcess frozen(Operation operation, URI table) {
        var environment = new HashMap<>(credentials.environment());
        environment.put("AWS_LAMBDA_INITIALIZATION_TYPE", "snap-start");
        environment.put("TABLE_NAME", TABLE);
        environment.put("DEFAULT_OWNER", "ann");
        var process = start(operation, table, environment);
        process.awaitFrozen();
        return process;
    }

    /** Restores the function if need be, and has it create a task; the task's id. */
    private static String create(FunctionProcess function) {
        function.restore();
        JsonNode response = response(function.invoke("""
                {"headers":{"content-type":"application/json"},"body":"{\\"description\\":\\"Learn DynamoDB\\"}"}
                """.getBytes(UTF_8)));
        assertEquals(201, response.path("statusCode").asInt(), response::toString);
        return body(response).path("taskId").asString();
    }

    private static InetSocketAddress freeAddress() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return new InetSocketAddress("127.0.0.1", socket.getLocalPort());
        }
    }
}
