package xfusion.tasks.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import xfusion.tasks.persistence.Tasks;
import xfusion.tasks.persistence.task.Owner;
import xfusion.tasks.runtime.Certificate;
import xfusion.tasks.runtime.CredentialsEndpoint;
import xfusion.tasks.table.CreateTable;
import xfusion.tasks.table.DynamoDbLocal;
import xfusion.tasks.table.LocalClient;
import xfusion.tasks.table.template.Template;

/** A DynamoDB Local that functions reach by TLS, with the table and a task in it. */
final class Stage implements AutoCloseable {

    private final DynamoDbLocal engine = DynamoDbLocal.inMemory();
    private final DynamoDbClient client = LocalClient.of(engine.endpoint());
    private final CredentialsEndpoint credentials = new CredentialsEndpoint();
    private final Template template;
    private final Map<String, String> connection;

    /** Starts it; what functions need to trust its certificate goes into the folder. */
    Stage(Template template, Path folder) throws IOException {
        this.template = template;
        String table = template.table().tableName();
        tasksIn(table).create(Units.task(new Owner(Question.OWNER), Question.TASK_ID));
        var certificate = Certificate.make(folder.resolve("localhost.p12"));
        String endpoint = engine.listenSecurely(certificate.context()).toString();
        connection = new HashMap<>(certificate.trustedBy());
        connection.putAll(Map.of("TABLE_NAME", table, "AWS_ENDPOINT_URL_DYNAMODB", endpoint));
    }

    /** The tasks in a table that is made for them, by a client that takes no part. */
    Tasks tasksIn(String table) {
        CreateTable.ifMissing(
                client, template.table().toBuilder().tableName(table).build());
        return Tasks.in(table, client);
    }

    DynamoDbLocal engine() {
        return engine;
    }

    /** The file in {@code events} that asks for an operation. */
    Path event(MeasuredOperation operation) {
        return template.file().toAbsolutePath().resolveSibling("events/%s-task.json".formatted(operation));
    }

    Question question(MeasuredOperation operation) throws IOException {
        return new Question(Files.readString(event(operation)), operation.status(), Question.TASK_ID).again();
    }

    /** The variables that lead a function to the table; under SnapStart Lambda sets no credentials as variables. */
    Map<String, String> environment(boolean snapStart) {
        var keys = Map.of("AWS_ACCESS_KEY_ID", "bench", "AWS_SECRET_ACCESS_KEY", "bench");
        Map<String, String> environment = new HashMap<>(connection);
        environment.putAll(snapStart ? credentials.environment() : keys);
        environment.put("AWS_LAMBDA_INITIALIZATION_TYPE", snapStart ? "snap-start" : "on-demand");
        return environment;
    }

    @Override
    public void close() {
        credentials.close();
        client.close();
        engine.close();
    }
}
