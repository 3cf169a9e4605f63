package xfusion.tasks.local.rights;

import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.core.interceptor.SdkExecutionAttribute;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;

/**
 * Sees every call that the SDK makes in this process, and refuses what the running function may not do, as DynamoDB would:
 * the missing right is seen before a deployment. The SDK finds it as a resource on the class path. What no function
 * does, such as making the table, is not its business.
 */
public final class TableCalls implements ExecutionInterceptor {

    private static final String TABLE = "arn:aws:dynamodb:us-east-1:000000000000:table/";

    private final CallLog log = CallLog.fromEnvironment();

    @Override
    public void beforeExecution(Context.BeforeExecution context, ExecutionAttributes attributes) {
        if (FunctionRights.isAnyRunning()) {
            var call = "dynamodb:" + attributes.getAttribute(SdkExecutionAttribute.OPERATION_NAME);
            permit(FunctionRights.ofTheOneRunning(), call, resource(context.request()));
        }
    }

    private void permit(FunctionRights running, String action, String resource) {
        log.add(running.function(), action, resource);
        if (!running.rights().allow(action, resource)) {
            throw refusal("User: %s is not authorized to perform: %s on resource: %s"
                    .formatted(running.function(), action, resource));
        }
    }

    /** The index where one is asked, else the table. */
    private static String resource(SdkRequest request) {
        var table = TABLE + text(request, "TableName");
        var index = text(request, "IndexName");
        return index.isEmpty() ? table : table + "/index/" + index;
    }

    private static String text(SdkRequest request, String name) {
        return request.getValueForField(name, String.class).orElse("");
    }

    private static DynamoDbException refusal(String message) {
        System.err.println(message);
        var details = AwsErrorDetails.builder()
                .serviceName("DynamoDb")
                .errorCode("AccessDeniedException")
                .errorMessage(message)
                .build();
        return (DynamoDbException) DynamoDbException.builder()
                .awsErrorDetails(details)
                .statusCode(400)
                .message(message)
                .build();
    }
}
