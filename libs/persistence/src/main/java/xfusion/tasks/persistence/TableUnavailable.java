package xfusion.tasks.persistence;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;

/** The table did not answer as it should, in time; whether a write was done is not known. */
public final class TableUnavailable extends TaskFailure {

    private final String operation;
    private final String error;
    private final transient Optional<Integer> attempts;

    /** The table was asked {@code operation}, and {@code failure} came instead of an answer. */
    TableUnavailable(String operation, SdkException failure) {
        this(operation, errorOf(failure), failure);
    }

    /** The answer of the table says nothing, for the reason {@code error}. */
    TableUnavailable(String operation, String error) {
        this(operation, error, null);
    }

    /** The answer of the table leaves open what it has done, for the reason {@code error}. */
    TableUnavailable(String operation, String error, @Nullable SdkException answer) {
        super("%s: %s".formatted(operation, error), answer);
        this.operation = operation;
        this.error = error;
        this.attempts = Optional.ofNullable(answer).map(SdkException::numAttempts);
    }

    /** What was asked of the table: {@code PutItem}, ... */
    public String operation() {
        return operation;
    }

    /** Why there is no answer: DynamoDB's name for it or else its status, or the exception that ended the call. */
    public String error() {
        return error;
    }

    /** How often the table was asked, as far as the SDK tells. */
    public Optional<Integer> attempts() {
        return attempts;
    }

    private static String errorOf(SdkException failure) {
        return failure instanceof AwsServiceException answer
                ? Optional.ofNullable(answer.awsErrorDetails())
                        .map(AwsErrorDetails::errorCode)
                        .orElse("HTTP " + answer.statusCode())
                : rootOf(failure).getClass().getSimpleName();
    }

    private static Throwable rootOf(Throwable failure) {
        Throwable cause = failure.getCause();
        return cause == null ? failure : rootOf(cause);
    }
}
