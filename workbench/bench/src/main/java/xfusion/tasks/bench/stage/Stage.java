package xfusion.tasks.bench.stage;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import xfusion.tasks.bench.figures.Operation;
import xfusion.tasks.persistence.Tasks;
import xfusion.tasks.persistence.task.NewTask;
import xfusion.tasks.persistence.task.Owner;
import xfusion.tasks.runtime.CredentialsEndpoint;
import xfusion.tasks.table.CreateTable;
import xfusion.tasks.table.DynamoDbLocal;
import xfusion.tasks.table.LocalClient;
import xfusion.tasks.table.template.Template;

/** The table in a DynamoDB Local that is warm, a task in it, and the events that are about it. */
public final class Stage implements AutoCloseable {

    private final CreateTableRequest table;
    private final DynamoDbLocal engine = DynamoDbLocal.inMemory();
    private final DynamoDbClient client = LocalClient.of(engine.endpoint());
    private final CredentialsEndpoint credentials = new CredentialsEndpoint();
    private final Events events;
    private final String existingTask;

    private Stage(Template template, int warmUpCalls) {
        table = template.table();
        events = new Events(template.file().resolveSibling("events"));
        CreateTable.ifMissing(client, table);
        existingTask = warmUp(new Owner(events.owner()), warmUpCalls);
    }

    /** Starts the engine, and calls it so many times, until it is warm. */
    public static Stage open(Template template, int warmUpCalls) {
        return new Stage(template, warmUpCalls);
    }

    /** A client of the engine. */
    public DynamoDbClient client() {
        return client;
    }

    /** Where the engine is. */
    public DynamoDbLocal engine() {
        return engine;
    }

    /** The events of the project. */
    public Events events() {
        return events;
    }

    /** The table's definition. */
    public CreateTableRequest table() {
        return table;
    }

    /** What to ask a function for. */
    public Question question(Operation operation) {
        return events.question(operation, existingTask);
    }

    /** The id of the task that is there to get. */
    public String existingTask() {
        return existingTask;
    }

    /** What leads a function to the table. */
    public Map<String, String> environment() {
        return Map.of(
                "TABLE_NAME", table.tableName(),
                "AWS_ENDPOINT_URL_DYNAMODB", engine.endpoint().toString(),
                "AWS_ACCESS_KEY_ID", "bench",
                "AWS_SECRET_ACCESS_KEY", "bench",
                "AWS_SESSION_TOKEN", "bench");
    }

    /** What leads a function to the table where SnapStart is on. */
    public Map<String, String> snapStartEnvironment() {
        Map<String, String> environment = new HashMap<>(credentials.environment());
        environment.put("AWS_LAMBDA_INITIALIZATION_TYPE", "snap-start");
        environment.put("TABLE_NAME", table.tableName());
        environment.put("AWS_ENDPOINT_URL_DYNAMODB", engine.endpoint().toString());
        return environment;
    }

    @Override
    public void close() {
        credentials.close();
        client.close();
        engine.close();
    }

    /** The id of the last task that it has made. */
    private String warmUp(Owner owner, int calls) {
        var tasks = Tasks.in(table.tableName(), client);
        String taskId = "";
        for (int call = 0; call < calls; call++) {
            taskId = UUID.randomUUID().toString();
            NewTask wanted = PlainTask.of(owner, taskId);
            tasks.create(wanted);
            tasks.find(wanted.key()).orElseThrow();
        }
        return taskId;
    }
}
