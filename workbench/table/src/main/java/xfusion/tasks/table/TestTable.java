package xfusion.tasks.table;

import java.net.URI;
import java.util.UUID;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import xfusion.tasks.table.template.Template;

/**
 * A table of one's own for a test, as template.yaml defines it, in the JVM's one engine. Each has a
 * name of its own, so tests can run side by side:
 *
 * <pre>{@code
 * @AutoClose
 * private final TestTable table = TestTable.create();
 * }</pre>
 */
public final class TestTable implements AutoCloseable {

    private final String name;

    private TestTable(String name) {
        this.name = name;
    }

    /** Creates a table; the first of a JVM also starts the engine, which takes a second. */
    public static TestTable create() {
        var table = new TestTable("tasks-" + UUID.randomUUID());
        CreateTable.ifMissing(
                table.client(),
                Shared.TEMPLATE.table().toBuilder().tableName(table.name).build());
        return table;
    }

    /** Lets expire in it what the template says. Nothing expires before: the clocks of many tests stand in the past. */
    public void letExpire() {
        Shared.TEMPLATE.timeToLive().ifPresent(timeToLive -> CreateTable.letExpire(client(), name, timeToLive));
    }

    public String name() {
        return name;
    }

    /** Where the engine listens: a value for {@code AWS_ENDPOINT_URL_DYNAMODB}. */
    public URI endpoint() {
        return Shared.ENGINE.endpoint();
    }

    /** A plain client, shared by all tables: leave it open. */
    public DynamoDbClient client() {
        return Shared.CLIENT;
    }

    @Override
    public void close() {
        client().deleteTable(table -> table.tableName(name));
    }

    /** Lives as long as the JVM: its threads are daemons and its data is in memory. */
    private static final class Shared {

        static final Template TEMPLATE = Template.find();
        static final DynamoDbLocal ENGINE = DynamoDbLocal.inMemory();
        static final DynamoDbClient CLIENT = LocalClient.of(ENGINE.endpoint());
    }
}
