package xfusion.tasks.bench.warm.probe;

import java.nio.file.Files;
import java.nio.file.Path;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Measures the one function that is on its class path, and prints what it has seen as one line of JSON. */
public final class Probe {

    private Probe() {}

    /**
     * Measures.
     *
     * @param arguments those of a {@link Task}
     */
    public static void main(String[] arguments) throws Exception {
        var task = Task.of(arguments);
        var handler = HandlerCalls.load(task.handler());
        var calls = new HandlerCalls(
                handler,
                Files.readString(Path.of(task.eventFile())),
                new TaskIds(task.creates(), task.existingTask()),
                task.status());
        Calls<?> bare = bare(HeldClient.in(handler), task);

        Latencies[] latencies = Latencies.measure(calls, bare, task);
        Loads[] loads = Loads.measure(calls, bare, task);

        System.out.printf(
                "%n{\"handler\":%s,\"client\":%s,\"handlerLoad\":%s,\"clientLoad\":%s}%n",
                latencies[0].json(), latencies[1].json(), loads[0].json(), loads[1].json());
        System.exit(0);
    }

    private static Calls<?> bare(DynamoDbClient client, Task task) {
        var get = new GetCalls(client, task.table(), task.existingTask());
        return task.creates() ? new PutCalls(client, task.table(), get.get().item()) : get;
    }
}
