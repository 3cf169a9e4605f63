package xfusion.tasks.faults;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import xfusion.tasks.local.RunnerProcess;
import xfusion.tasks.table.DynamoDbLocal;
import xfusion.tasks.table.LocalClient;
import xfusion.tasks.table.template.Template;

/** The whole API as it ships, with a connection to the real engine that fails on demand. */
final class FaultyApi implements AutoCloseable {

    private static final AtomicInteger COUNT = new AtomicInteger();

    private final DynamoDbLocal engine = DynamoDbLocal.inMemory();
    private final FaultProxy proxy = new FaultProxy(engine.endpoint());
    private final List<RunnerProcess> runners;

    /** One runner for each owner of requests without a token; all of them use the same table. */
    FaultyApi(String... owners) {
        runners = Stream.of(owners).map(this::start).toList();
    }

    private RunnerProcess start(String owner) {
        return RunnerProcess.start(
                Map.of("AWS_ENDPOINT_URL_DYNAMODB", proxy.endpoint().toString(), "DEFAULT_OWNER", owner),
                Path.of("target", "local-runner-%d.log".formatted(COUNT.incrementAndGet())));
    }

    FaultProxy line() {
        return proxy;
    }

    URI uri() {
        return uri(0);
    }

    /** Where the runner of the owner with this number listens. */
    URI uri(int owner) {
        return runners.get(owner).uri();
    }

    /** What is there, read past the line. */
    Map<String, State> table() {
        var table = new HashMap<String, State>();
        try (var client = LocalClient.of(engine.endpoint())) {
            client.scanPaginator(scan -> scan.tableName(Template.find().table().tableName())).items().stream()
                    .forEach(item -> table.put(text(item, "taskId"), state(item)));
        }
        return table;
    }

    /** What cannot be true in the history of a run, once all is over; it is kept in a file of that name. */
    List<String> violations(String run, History history) throws InterruptedException {
        proxy.settle();
        Map<String, State> table = table();
        history.write(Path.of("target", "histories", run.replace(' ', '-') + ".jsonl"), table);
        return history.violations(table);
    }

    private static State state(Map<String, AttributeValue> item) {
        return new State(
                text(item, "taskId"),
                Long.parseLong(requireNonNull(item.get("version")).n()),
                text(item, "status"),
                text(item, "updatedAt"),
                text(item, "description"));
    }

    /** A tombstone has no description. */
    private static String text(Map<String, AttributeValue> item, String name) {
        return Optional.ofNullable(item.get(name)).map(AttributeValue::s).orElse("");
    }

    @Override
    public void close() {
        runners.forEach(RunnerProcess::close);
        proxy.close();
        engine.close();
    }
}
