package xfusion.tasks.table;

import java.net.URI;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClientBuilder;

/** Plain clients of a DynamoDB engine that is not AWS's. */
public final class LocalClient {

    private LocalClient() {}

    /** A client of an engine that takes any credentials. */
    public static DynamoDbClient of(URI endpoint) {
        return builder(endpoint).build();
    }

    /** The same, with somebody who looks at every request and its answer. */
    public static DynamoDbClient watched(URI endpoint, ExecutionInterceptor watcher) {
        return builder(endpoint)
                .overrideConfiguration(o -> o.addExecutionInterceptor(watcher))
                .build();
    }

    /** A client of the engine that the environment names, with its region and credentials, as a function has them. */
    public static DynamoDbClient fromEnvironment() {
        return DynamoDbClient.builder()
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .build();
    }

    private static DynamoDbClientBuilder builder(URI endpoint) {
        return DynamoDbClient.builder()
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .endpointOverride(endpoint)
                .region(Region.US_EAST_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")));
    }
}
