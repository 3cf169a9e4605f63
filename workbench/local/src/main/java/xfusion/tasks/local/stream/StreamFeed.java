package xfusion.tasks.local.stream;

import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import xfusion.tasks.lambda.InvokedFunction;
import xfusion.tasks.local.gateway.HostedFunction;
import xfusion.tasks.table.template.StreamTrigger;

/** Reads the table's stream, and calls a function with the records that its filters let through. */
public final class StreamFeed implements Runnable {

    private static final Duration PAUSE = Duration.ofMillis(150);

    private static final JsonMapper JSON = JsonMapper.shared();

    private final TableStream stream;
    private final List<RecordFilter> filters;
    private final HostedFunction function;
    private final int batchSize;

    /** Records that the function has not acknowledged, in the stream's order. */
    private final List<JsonNode> pending = new ArrayList<>();

    private StreamFeed(TableStream stream, StreamTrigger trigger) {
        this.stream = stream;
        this.filters = trigger.filters().stream().map(RecordFilter::of).toList();
        this.function = HostedFunction.start(
                trigger.function(),
                (RequestHandler<DynamodbEvent, StreamsEventResponse> handler) -> InvokedFunction.ofStream(handler));
        this.batchSize = trigger.batchSize();
    }

    /** Calls the function from now on, in a thread that ends with the process. */
    public static void start(URI engine, String table, StreamTrigger trigger) {
        var feed = new StreamFeed(new TableStream(engine, table), trigger);
        Thread.ofPlatform().name("stream").daemon().start(feed);
    }

    @Override
    public void run() {
        // Loads what the first item would wait for.
        failed(List.of());
        while (true) {
            try {
                Thread.sleep(PAUSE);
                feed();
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                System.err.println("The table's stream: " + e);
                pending.clear();
            }
        }
    }

    private void feed() {
        stream.next().stream().filter(this::isLetThrough).forEach(pending::add);
        while (!pending.isEmpty()) {
            var batch = pending.subList(0, Math.min(batchSize, pending.size()));
            var failed = failed(batch);
            batch.removeIf(record -> !failed.contains(sequenceNumber(record)));
            if (!failed.isEmpty()) {
                return;
            }
        }
    }

    private boolean isLetThrough(JsonNode record) {
        return filters.isEmpty() || filters.stream().anyMatch(filter -> filter.matches(record));
    }

    private Set<String> failed(List<JsonNode> batch) {
        var event = JSON.createObjectNode().set("Records", JSON.valueToTree(batch));
        return JSON.readTree(function.call(JSON.writeValueAsBytes(event)))
                .path("batchItemFailures")
                .valueStream()
                .map(failure -> failure.required("itemIdentifier").asString())
                .collect(Collectors.toSet());
    }

    private static String sequenceNumber(JsonNode record) {
        return record.at("/dynamodb/SequenceNumber").asString();
    }
}
