package xfusion.tasks.local.stream;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The stream of a table in DynamoDB Local, from its beginning. Asked by plain HTTP, because the engine's JSON of a record is
 * what Lambda hands on, and the SDK would take it apart.
 */
final class TableStream {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** Of a shard that has been read to its end. */
    private static final String END = "";

    private final HttpClient http = HttpClient.newHttpClient();
    private final Map<String, String> iterators = new HashMap<>();
    private final URI engine;
    private final String arn;

    TableStream(URI engine, String table) {
        this.engine = engine;
        this.arn = ask("ListStreams", Map.of("TableName", table))
                .at("/Streams/0")
                .required("StreamArn")
                .asString();
    }

    /** The records since the last call; after a failure, all there are. */
    List<JsonNode> next() {
        try {
            return read();
        } catch (UncheckedIOException e) {
            // An iterator expires after 15 minutes without a call, such as those in which a laptop sleeps.
            iterators.clear();
            throw e;
        }
    }

    private List<JsonNode> read() {
        // A shard that has ended has followers.
        if (iterators.values().stream().allMatch(END::equals)) {
            ask("DescribeStream", Map.of("StreamArn", arn))
                    .at("/StreamDescription/Shards")
                    .forEach(shard ->
                            iterators.computeIfAbsent(shard.required("ShardId").asString(), this::beginningOf));
        }
        var records = new ArrayList<JsonNode>();
        iterators.replaceAll((_, iterator) -> iterator.equals(END) ? END : read(iterator, records));
        return records;
    }

    private String beginningOf(String shard) {
        return ask("GetShardIterator", Map.of("StreamArn", arn, "ShardId", shard, "ShardIteratorType", "TRIM_HORIZON"))
                .required("ShardIterator")
                .asString();
    }

    /** Adds the records from here on, and tells where to go on. */
    private String read(String iterator, List<JsonNode> records) {
        var page = ask("GetRecords", Map.of("ShardIterator", iterator));
        page.path("Records").forEach(records::add);
        return page.path("NextShardIterator").asString(END);
    }

    private JsonNode ask(String operation, Map<String, String> question) {
        var request = HttpRequest.newBuilder(engine)
                .timeout(PATIENCE)
                .header("X-Amz-Target", "DynamoDBStreams_20120810." + operation)
                .header("Content-Type", "application/x-amz-json-1.0")
                // The engine looks at no more than the key, the region and the service.
                .header("Authorization", "AWS4-HMAC-SHA256 Credential=local/20260101/us-east-1/dynamodb/aws4_request")
                .POST(BodyPublishers.ofString(JsonMapper.shared().writeValueAsString(question)))
                .build();
        try {
            var response = http.send(request, BodyHandlers.ofString());
            if (response.statusCode() != 200) {
                throw new IOException("%s: %s".formatted(operation, response.body()));
            }
            return JsonMapper.shared().readTree(response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
