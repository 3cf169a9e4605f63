package xfusion.tasks.table;

import java.net.URI;
import java.util.Map;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClientBuilder;

/** Plain clients of a DynamoDB engine that is not AWS's. */
public final class LocalClient {

    private LocalClient() {}

    /** A client of an engine that takes anybody. */
    public static DynamoDbClient of(URI endpoint) {
        return of(endpoint, new Settings(Map.of()));
    }

    /** A client of an engine that takes anybody, with somebody who looks at every request and its answer. */
    public static DynamoDbClient watched(URI endpoint, ExecutionInterceptor watcher) {
        return builder(endpoint, new Settings(Map.of()))
                .overrideConfiguration(o -> o.addExecutionInterceptor(watcher))
                .build();
    }

    /** A client with the credentials and the region of the settings. */
    public static DynamoDbClient of(URI endpoint, Settings settings) {
        return builder(endpoint, settings).build();
    }

    private static DynamoDbClientBuilder builder(URI endpoint, Settings settings) {
        var aws = new Settings(settings.aws());
        return DynamoDbClient.builder()
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .endpointOverride(endpoint)
                .region(Region.of(aws.value("AWS_REGION").orElseThrow()))
                .credentialsProvider(StaticCredentialsProvider.create(credentials(aws)));
    }

    private static AwsCredentials credentials(Settings aws) {
        var key = aws.value("AWS_ACCESS_KEY_ID").orElseThrow();
        var secret = aws.value("AWS_SECRET_ACCESS_KEY").orElseThrow();
        return aws.value("AWS_SESSION_TOKEN")
                .<AwsCredentials>map(token -> AwsSessionCredentials.create(key, secret, token))
                .orElseGet(() -> AwsBasicCredentials.create(key, secret));
    }
}
