package xfusion.tasks.persistence.connection;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProviderChain;
import software.amazon.awssdk.auth.credentials.ContainerCredentialsProvider;
import software.amazon.awssdk.auth.credentials.EnvironmentVariableCredentialsProvider;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.http.SdkHttpConfigurationOption;
import software.amazon.awssdk.http.crt.AwsCrtHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.api.BackoffStrategy;
import software.amazon.awssdk.retries.api.RetryStrategy;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClientBuilder;
import software.amazon.awssdk.utils.AttributeMap;

/** Configures the SDK's client so that a call ends well before API Gateway stops waiting. */
public final class TableConnection {

    /** The time limit of a call, retries included. API Gateway waits 30 s; users do not wait that long. */
    public static final Duration CALL_TIMEOUT = Duration.ofSeconds(4);

    private TableConnection() {}

    /** A client for the region, the endpoint and the credentials that the environment names. */
    public static DynamoDbClientBuilder builder(Environment environment) {
        Optional<URI> endpoint = environment.find("AWS_ENDPOINT_URL_DYNAMODB").map(URI::create);
        return DynamoDbClient.builder()
                .region(Region.of(environment.require("AWS_REGION")))
                .endpointOverride(endpoint.orElse(null))
                .credentialsProvider(Rehearsal.credentials(credentials()))
                .httpClientBuilder(defaults -> AwsCrtHttpClient.builder()
                        .buildWithDefaults(certificates(endpoint).merge(defaults)))
                .overrideConfiguration(o -> o.scheduledExecutorService(timers())
                        .retryStrategy(retries())
                        .apiCallAttemptTimeout(Duration.ofSeconds(1))
                        .apiCallTimeout(CALL_TIMEOUT)
                        .addExecutionInterceptor(new RefusedAttempts())
                        .addExecutionInterceptor(new Rehearsal()));
    }

    /** Each call sets two timers; the SDK's default keeps them until they would have gone off. */
    private static ScheduledExecutorService timers() {
        var timers = new ScheduledThreadPoolExecutor(
                1, Thread.ofPlatform().daemon().name("timers").factory());
        timers.setRemoveOnCancelPolicy(true);
        return timers;
    }

    /** Without TLS no trust store is read: a container for tests may have none. */
    private static AttributeMap certificates(Optional<URI> endpoint) {
        boolean isPlain = endpoint.filter(uri -> uri.getScheme().equals("http")).isPresent();
        return AttributeMap.builder()
                .put(SdkHttpConfigurationOption.TRUST_ALL_CERTIFICATES, isPlain)
                .build();
    }

    /** With SnapStart, Lambda provides credentials by its container endpoint instead of environment variables. */
    private static AwsCredentialsProvider credentials() {
        return AwsCredentialsProviderChain.of(
                EnvironmentVariableCredentialsProvider.create(), ContainerCredentialsProvider.create());
    }

    /**
     * The SDK's default for DynamoDB may retry for 50 s. The circuit breaker is off: after about a hundred retries it
     * would stop retrying, so that one bad minute fails many calls. A limit of three attempts is enough.
     */
    private static RetryStrategy retries() {
        return AwsRetryStrategy.standardRetryStrategy().toBuilder()
                .maxAttempts(3)
                .backoffStrategy(BackoffStrategy.exponentialDelay(Duration.ofMillis(25), Duration.ofMillis(250)))
                .throttlingBackoffStrategy(
                        BackoffStrategy.exponentialDelay(Duration.ofMillis(100), Duration.ofSeconds(1)))
                .circuitBreakerEnabled(false)
                .build();
    }
}
