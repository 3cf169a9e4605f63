package xfusion.tasks.local;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Sends requests to a runner, of JSON unless a header says otherwise. */
public record ApiClient(URI uri) {

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** What came back. */
    public record ApiResponse(int status, Map<String, List<String>> headers, String body) {

        /** Apart from what differs with every answer. */
        static ApiResponse of(HttpResponse<String> response) {
            var lasting = new TreeMap<>(response.headers().map());
            lasting.keySet().removeAll(Set.of("date", "apigw-requestid"));
            return new ApiResponse(response.statusCode(), lasting, response.body());
        }

        /** Its body. */
        public JsonNode json() {
            return JsonMapper.shared().readTree(body);
        }

        /** The first value of a header. */
        public Optional<String> header(String name) {
            return Optional.ofNullable(headers.get(name)).map(List::getFirst);
        }
    }

    /** Sends a request, and waits for the response. */
    public ApiResponse send(String method, String path, String body, String... headers) {
        return sendAsync(method, path, body, headers).join();
    }

    /** Puts an item, in DynamoDB's JSON, into a table of the engine that listens there, as the AWS CLI does. */
    ApiResponse put(String table, String item) {
        var body = "{\"TableName\":\"%s\",\"Item\":%s}".formatted(table, item);
        var caller = "AWS4-HMAC-SHA256 Credential=local/20260101/us-east-1/dynamodb/aws4_request";
        return send("POST", "/", body, "X-Amz-Target", "DynamoDB_20120810.PutItem", "Authorization", caller);
    }

    /** Sends a request. */
    public CompletableFuture<ApiResponse> sendAsync(String method, String path, String body, String... headers) {
        var request = HttpRequest.newBuilder(URI.create(uri + path))
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .header("Content-Type", "application/json");
        if (headers.length > 0) {
            request.headers(headers);
        }
        return CLIENT.sendAsync(request.build(), BodyHandlers.ofString()).thenApply(ApiResponse::of);
    }
}
