package xfusion.tasks.persistence;

import java.time.Duration;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import xfusion.tasks.persistence.TaskFailure.TableUnavailable;
import xfusion.tasks.persistence.connection.TableConnection;

/** The time by which an operation must end, however many calls it makes. */
record Deadline(long nanoTime) {

    /** The time limit of one call of {@code client}. */
    static Deadline ofOneCall(DynamoDbClient client) {
        var limit = client.serviceClientConfiguration().overrideConfiguration().apiCallTimeout();
        return new Deadline(
                System.nanoTime() + limit.orElse(TableConnection.CALL_TIMEOUT).toNanos());
    }

    /** The time that is left, at least a millisecond: the SDK accepts no less. */
    Duration left() {
        return Duration.ofNanos(Math.max(Duration.ofMillis(1).toNanos(), nanoTime - System.nanoTime()));
    }

    /** @throws TableUnavailable if no time is left */
    void require(String operation) {
        if (System.nanoTime() - nanoTime >= 0) {
            throw new TableUnavailable(operation, "no time is left", null);
        }
    }
}
