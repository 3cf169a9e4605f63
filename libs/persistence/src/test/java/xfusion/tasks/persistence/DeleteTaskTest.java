package xfusion.tasks.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import xfusion.tasks.persistence.TaskFailure.TaskNotFound;
import xfusion.tasks.persistence.TaskFailure.VersionMismatch;
import xfusion.tasks.persistence.task.Content;
import xfusion.tasks.persistence.task.Expected;
import xfusion.tasks.persistence.task.NewTask;
import xfusion.tasks.persistence.task.NewTaskId;
import xfusion.tasks.persistence.task.Priority;
import xfusion.tasks.persistence.task.TaskId;
import xfusion.tasks.persistence.task.TaskKey;
import xfusion.tasks.persistence.task.TaskStatus;

class DeleteTaskTest extends TableTest {

    @BeforeEach
    void createATask() {
        var content = new Content(
                "Learn DynamoDB",
                Optional.of(LocalDate.of(2026, 12, 24)),
                Priority.HIGH,
                List.of("cloud"),
                Optional.of("{}"));
        tasks.create(new NewTask(ME, NewTaskId.chosen(new TaskId("1")), content, TaskStatus.COMPLETED));
        later();
    }

    private void delete(Expected expected) {
        tasks.delete(mine("1"), expected);
    }

    @Test
    void leavesATombstone() {
        var task = new HashMap<>(stored("1"));
        task.put("color", fromS("put by another program"));
        put(task);

        delete(version(1));

        var tombstone = new HashMap<>(stored("1"));
        assertNotNull(tombstone.remove("writeId"));
        var time = fromS("2026-11-22T08:00:01.123Z");
        long end = now.get().plus(Duration.ofDays(97)).getEpochSecond();
        assertEquals(
                Map.of(
                        "taskId", fromS("1"),
                        "ownerId", fromS("me"),
                        "status", fromS("removed"),
                        "updatedAt", time,
                        "version", fromN("2"),
                        "tombstoneExpiresAt", fromN(String.valueOf(end)),
                        "color", fromS("put by another program")),
                tombstone);
    }

    @Test
    void leavesNothingToFindListOrEdit() {
        delete(Expected.ANYTHING);

        assertEquals(Optional.empty(), tasks.find(mine("1")));
        assertEquals(List.of(), new Listing(tasks, 9).tasks(Optional.empty()));
        assertThrows(TaskNotFound.class, () -> tasks.changeStatus(mine("1"), TaskStatus.COMPLETED, Expected.ANYTHING));
    }

    @Test
    void isDoneOnce() {
        delete(Expected.ANYTHING);
        Map<String, AttributeValue> tombstone = stored("1");
        later();

        delete(Expected.ANYTHING);
        delete(version(1));
        delete(version(7));

        assertEquals(tombstone, stored("1"));
    }

    @Test
    void isDoneWhereThereWasNoTask() {
        tasks.delete(mine("2"), version(1));

        assertEquals(Map.of(), stored("2"));
    }

    @Test
    void leavesAStrangersTaskAlone() {
        Map<String, AttributeValue> before = stored("1");

        tasks.delete(new TaskKey(STRANGER, new TaskId("1")), Expected.ANYTHING);
        tasks.delete(new TaskKey(STRANGER, new TaskId("1")), version(7));

        assertEquals(before, stored("1"));
    }

    @Test
    void refusesAnotherVersion() {
        Map<String, AttributeValue> before = stored("1");

        var failure = assertThrows(VersionMismatch.class, () -> delete(version(7)));

        assertEquals(tasks.find(mine("1")), failure.current());
        assertEquals(before, stored("1"));
    }
}
