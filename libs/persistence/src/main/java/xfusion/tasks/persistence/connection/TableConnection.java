package xfusion.tasks.persistence.connection;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.ContainerCredentialsProvider;
import software.amazon.awssdk.auth.credentials.EnvironmentVariableCredentialsProvider;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.api.BackoffStrategy;
import software.amazon.awssdk.retries.api.RetryStrategy;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClientBuilder;

/** The SDK's client, set so that a call ends well before the gateway gives up on it. */
public final class TableConnection {

    /**
     * For a whole call, its retries included. API Gateway waits 30 s, and a person not nearly as long. An attempt that has begun
     * may outlast it, for a read cannot be interrupted: both together stay under 5 s.
     */
    public static final Duration CALL_TIMEOUT = Duration.ofMillis(3800);

    private static final Duration ATTEMPT_TIMEOUT = Duration.ofSeconds(1);
    private static final int MAX_ATTEMPTS = 3;

    private TableConnection() {}

    public static DynamoDbClient open(Environment environment) {
        return environment.isBeforeSnapshot()
                ? openForSnapshot(environment)
                : builder(environment).build();
    }

    private static DynamoDbClient openForSnapshot(Environment environment) {
        DynamoDbClientBuilder builder = builder(environment, Rehearsal.credentials(credentials(environment)));
        return builder.overrideConfiguration(builder.overrideConfiguration().toBuilder()
                        .addExecutionInterceptor(new Rehearsal())
                        .build())
                .build();
    }

    public static DynamoDbClientBuilder builder(Environment environment) {
        return builder(environment, credentials(environment));
    }

    private static DynamoDbClientBuilder builder(Environment environment, AwsCredentialsProvider credentials) {
        DynamoDbClientBuilder builder = DynamoDbClient.builder()
                .region(Region.of(environment.require("AWS_REGION")))
                .credentialsProvider(credentials)
                .httpClient(new WholeReplies(UrlConnectionHttpClient.create(TableConnection::connect)))
                .overrideConfiguration(o -> o.retryStrategy(retries())
                        .apiCallAttemptTimeout(ATTEMPT_TIMEOUT)
                        .apiCallTimeout(CALL_TIMEOUT));
        endpoint(environment).ifPresent(builder::endpointOverride);
        return builder;
    }

    private static Optional<URI> endpoint(Environment environment) {
        return environment.find("AWS_ENDPOINT_URL_DYNAMODB").map(URI::create);
    }

    /** As the SDK would, but with the JDK's own certificates, which are read only where the endpoint speaks TLS. */
    static HttpURLConnection connect(URI uri) {
        try {
            var connection = (HttpURLConnection) uri.toURL().openConnection();
            connection.setConnectTimeout((int) ATTEMPT_TIMEOUT.toMillis());
            connection.setReadTimeout((int) ATTEMPT_TIMEOUT.toMillis());
            return connection;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** With SnapStart, Lambda hands out credentials by its container endpoint, and not as variables. */
    private static AwsCredentialsProvider credentials(Environment environment) {
        boolean onlyByEndpoint = environment.find("AWS_ACCESS_KEY_ID").isEmpty()
                && environment.find("AWS_CONTAINER_CREDENTIALS_FULL_URI").isPresent();
        return onlyByEndpoint ? ContainerCredentialsProvider.create() : EnvironmentVariableCredentialsProvider.create();
    }

    /**
     * The SDK's own way for DynamoDB would try for 50 s. Its circuit breaker is off: it lets go after some hundred
     * retries, and one bad minute would go on as many failures; three attempts are bound enough.
     */
    private static RetryStrategy retries() {
        return AwsRetryStrategy.standardRetryStrategy().toBuilder()
                .maxAttempts(MAX_ATTEMPTS)
                .backoffStrategy(BackoffStrategy.exponentialDelay(Duration.ofMillis(25), Duration.ofMillis(250)))
                .throttlingBackoffStrategy(
                        BackoffStrategy.exponentialDelay(Duration.ofMillis(100), Duration.ofSeconds(1)))
                .circuitBreakerEnabled(false)
                .build();
    }
}
