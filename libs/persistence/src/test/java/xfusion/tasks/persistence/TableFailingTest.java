package xfusion.tasks.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import xfusion.tasks.persistence.TaskFailure.TableUnavailable;
import xfusion.tasks.persistence.task.Expected;
import xfusion.tasks.persistence.task.TaskStatus;
import xfusion.tasks.persistence.task.Timestamp;

/** The table answers, and never with what was asked for. */
class TableFailingTest {

    private static final int ATTEMPTS = 3;
    private static final Duration BOUND = Duration.ofSeconds(5);

    @ParameterizedTest
    @FieldSource("xfusion.tasks.persistence.TableAwayTest#OPERATIONS")
    void isToldAfterThreeAttemptsWhereItThrottles(String operation, Consumer<Tasks> call) throws IOException {
        assertUnavailable(400, "ProvisionedThroughputExceededException", operation, call);
    }

    @ParameterizedTest
    @FieldSource("xfusion.tasks.persistence.TableAwayTest#OPERATIONS")
    void isToldAfterThreeAttemptsWhereItHasAFaultOfItsOwn(String operation, Consumer<Tasks> call) throws IOException {
        assertUnavailable(500, "InternalServerError", operation, call);
    }

    /** As a proxy does that knows nothing of DynamoDB. */
    @ParameterizedTest
    @FieldSource("xfusion.tasks.persistence.TableAwayTest#OPERATIONS")
    void isToldByItsStatusWhereItNamesNoError(String operation, Consumer<Tasks> call) throws IOException {
        try (var table = new StubbornTable(302, () -> "<html>");
                var client = table.connect()) {
            Tasks tasks = Tasks.in("tasks", client);
            var failure = assertThrows(TableUnavailable.class, () -> call.accept(tasks));
            assertEquals(operation, failure.operation());
            assertEquals("HTTP 302", failure.error());
        }
    }

    /** A whole reply, and nothing in it. */
    @Test
    void isToldWhereItShowsNothingOfWhatItMust() throws IOException {
        try (var table = new StubbornTable(200, () -> "{}", Optional.of("2745614147"));
                var client = table.connect()) {
            Tasks tasks = Tasks.in("tasks", client);
            var list = new TaskQuery(TableTest.ME, Optional.empty(), 50, Optional.empty());
            assertThrows(TableUnavailable.class, () -> tasks.list(list));
            assertThrows(
                    TableUnavailable.class,
                    () -> tasks.changeStatus(TableTest.mine("1"), TaskStatus.COMPLETED, Expected.ANYTHING));
        }
    }

    private static void assertUnavailable(int status, String error, String operation, Consumer<Tasks> call)
            throws IOException {
        try (var table = new StubbornTable(status, () -> StubbornTable.error(error));
                var client = table.connect()) {
            Tasks tasks = Tasks.in("tasks", client);
            var failure = assertThrows(TableUnavailable.class, () -> call.accept(tasks));
            assertEquals(operation, failure.operation());
            assertEquals(error, failure.error());
            assertEquals(Optional.of(ATTEMPTS), failure.attempts());
            assertEquals(ATTEMPTS, table.requests());
        }
    }

    /** A rival is always a millisecond ahead: the change is made again and again, and then given up. */
    @Test
    void endsAChangeInTimeHoweverOftenItIsOutrun() throws IOException {
        var ahead = new AtomicLong(Instant.parse("2099-01-01T00:00:00Z").toEpochMilli());
        try (var table = new StubbornTable(400, () -> outrun(Instant.ofEpochMilli(ahead.addAndGet(10))));
                var client = table.connect()) {
            Tasks tasks = Tasks.in("tasks", client);
            assertTimeout(
                    BOUND,
                    () -> assertThrows(
                            TableUnavailable.class,
                            () -> tasks.changeStatus(TableTest.mine("1"), TaskStatus.COMPLETED, Expected.ANYTHING)));
        }
    }

    private static String outrun(Instant updatedAt) {
        return """
                {"__type":"com.amazonaws.dynamodb.v20120810#ConditionalCheckFailedException","message":"no","Item":{
                 "taskId":{"S":"1"},"ownerId":{"S":"me"},"status":{"S":"pending"},"description":{"S":"x"},
                 "priority":{"S":"normal"},"labels":{"L":[]},"createdAt":{"S":"2026-11-22T08:00:00.123Z"},
                 "updatedAt":{"S":"%s"},"version":{"N":"2"},"requestHash":{"S":"h"},"writeId":{"S":"w"}}}""".formatted(Timestamp.text(updatedAt));
    }
}
