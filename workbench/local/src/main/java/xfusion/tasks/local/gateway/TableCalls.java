package xfusion.tasks.local.gateway;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.core.interceptor.SdkExecutionAttribute;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import xfusion.tasks.table.template.LambdaFunction;

/**
 * Sees every call that the SDK makes in this process, and refuses what the running function may not do, as DynamoDB would:
 * a missing right shows before a deployment. The SDK finds it as a resource on the class path. Calls of no function, such as
 * the one that creates the table, are left alone.
 *
 * <p>The file that {@code TABLE_CALLS} names gets a line for each function, action and resource.
 */
public final class TableCalls implements ExecutionInterceptor {

    private static final ScopedValue<LambdaFunction> RUNNING = ScopedValue.newInstance();

    private static final String TABLE = "arn:aws:dynamodb:us-east-1:000000000000:table/";

    private final Optional<Path> file =
            Optional.ofNullable(System.getenv("TABLE_CALLS")).map(Path::of);
    private final Set<String> written = ConcurrentHashMap.newKeySet();

    /** Runs a function, whose calls these are meanwhile. */
    static byte[] during(LambdaFunction function, Supplier<byte[]> invocation) {
        return ScopedValue.where(RUNNING, function).call(invocation::get);
    }

    @Override
    public void beforeExecution(Context.BeforeExecution context, ExecutionAttributes attributes) {
        if (RUNNING.isBound()) {
            var action = "dynamodb:" + attributes.getAttribute(SdkExecutionAttribute.OPERATION_NAME);
            permit(RUNNING.get(), action, resource(context.request()));
        }
    }

    private void permit(LambdaFunction running, String action, String resource) {
        write("%s %s %s%n".formatted(running.logicalId(), action, resource));
        if (!running.rights().allow(action, resource)) {
            throw refusal("User: %s is not authorized to perform: %s on resource: %s"
                    .formatted(running.logicalId(), action, resource));
        }
    }

    private void write(String line) {
        if (file.isPresent() && written.add(line)) {
            try {
                Files.writeString(file.get(), line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** The index where one is asked, else the table. */
    private static String resource(SdkRequest request) {
        var index = request.getValueForField("IndexName", String.class).map(name -> "/index/" + name);
        return TABLE + request.getValueForField("TableName", String.class).orElse("") + index.orElse("");
    }

    private static AwsServiceException refusal(String message) {
        System.err.println(message);
        var details =
                AwsErrorDetails.builder().errorCode("AccessDeniedException").errorMessage(message);
        return DynamoDbException.builder()
                .awsErrorDetails(details.build())
                .statusCode(400)
                .build();
    }
}
