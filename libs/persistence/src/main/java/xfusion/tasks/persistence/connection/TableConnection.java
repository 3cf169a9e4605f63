package xfusion.tasks.persistence.connection;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
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

/** The SDK's client, set so that a call ends well before the gateway gives up on it. */
public final class TableConnection {

    /** The time for a whole call, its retries included: API Gateway waits 30 s, and a person not nearly as long. */
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
                .overrideConfiguration(o -> o.retryStrategy(retries())
                        .apiCallAttemptTimeout(Duration.ofSeconds(1))
                        .apiCallTimeout(CALL_TIMEOUT)
                        .addExecutionInterceptor(new RefusedAttempts())
                        .addExecutionInterceptor(new Rehearsal()));
    }

    /** Without TLS no certificates are looked for: a container for tests may have none. */
    private static AttributeMap certificates(Optional<URI> endpoint) {
        boolean isPlain = endpoint.filter(uri -> uri.getScheme().equals("http")).isPresent();
        return AttributeMap.builder()
                .put(SdkHttpConfigurationOption.TRUST_ALL_CERTIFICATES, isPlain)
                .build();
    }

    /** With SnapStart, Lambda hands out credentials by its container endpoint, and not as variables. */
    private static AwsCredentialsProvider credentials() {
        return AwsCredentialsProviderChain.of(
                EnvironmentVariableCredentialsProvider.create(), ContainerCredentialsProvider.create());
    }

    /**
     * The SDK's default for DynamoDB would try for 50 s. Its circuit breaker is off: it opens after some hundred retries,
     * and turns one bad minute into as many failures; three attempts are bound enough.
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
