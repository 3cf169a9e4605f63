package xfusion.tasks.persistence;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;

/**
 * What the first call needs besides the client, made ready on a second thread while the client is made: a function starts
 * with two processors, and making the client keeps one of them busy for longer than all this takes.
 */
final class HeadStart {

    private HeadStart() {}

    static void towards(URI endpoint) {
        Thread.ofPlatform().daemon().name("head-start").start(() -> run(endpoint));
    }

    private static void run(URI endpoint) {
        try {
            prepare(endpoint);
        } catch (IOException | RuntimeException | LinkageError e) {
            // Nothing is lost: the first call does it again, and tells its caller what is wrong.
        }
    }

    static void prepare(URI endpoint) throws IOException {
        TaskSchema.task(TaskSchema.item(sample()));
        sign(endpoint);
        connect(endpoint);
    }

    private static StoredTask sample() {
        var content = new Content(
                new Description("Start"), Optional.of(LocalDate.EPOCH), Priority.NORMAL, List.of(new Label("start")));
        var wanted =
                new NewTask(new Owner("start"), NewTaskId.chosen(new TaskId("start")), content, TaskStatus.COMPLETED);
        return StoredTask.first(wanted, Instant.EPOCH);
    }

    /** Signs a request that is never sent, with made-up credentials. */
    private static void sign(URI endpoint) {
        AwsV4HttpSigner.create()
                .sign(request -> request.identity(AwsCredentialsIdentity.create("start", "start"))
                        .request(SdkHttpRequest.builder()
                                .method(SdkHttpMethod.POST)
                                .uri(endpoint)
                                .build())
                        .payload(ContentStreamProvider.fromUtf8String("{}"))
                        .putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, "dynamodb")
                        .putProperty(AwsV4HttpSigner.REGION_NAME, "start"));
    }

    /** Shakes hands, and asks nothing: a table that counts requests has none to count. */
    private static void connect(URI endpoint) throws IOException {
        HttpURLConnection connection = TableConnection.connect(endpoint);
        connection.connect();
        connection.disconnect();
    }
}
