package xfusion.tasks.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import xfusion.tasks.persistence.task.Edit;
import xfusion.tasks.persistence.task.Expected;
import xfusion.tasks.persistence.task.TaskKey;
import xfusion.tasks.persistence.task.TaskStatus;

/**
 * The index shows each write up to 5 s late, and the clocks of functions are up to 10 s apart: nothing is missed all
 * the same. Time is simulated, and the same seed makes the same run.
 */
class LaggingIndexTest extends TableTest {

    private static final int TASKS = 40;
    private static final int STEPS = 300;
    private static final Duration MOST = Duration.ofSeconds(5);

    private Random random = new Random();

    @AutoClose
    private final LaggingIndex index = new LaggingIndex(table, now::get, this::upToMost);

    @AutoClose
    private final DynamoDbClient lagging = index.before(connection()).build();

    /** The shipped overlap repeats most of such a run, so that 15 s is tried too: as much as a lag and two clocks need. */
    @ParameterizedTest(name = "seed {0}, overlap {1}")
    @CsvSource({"1, PT15M", "2, PT15S", "3, PT15S"})
    void showsEveryDeviceTheTableAfterTwoQuietRounds(long seed, Duration overlap) {
        assertEquals(List.of(), missed(writeAndSync(seed, overlap)));
    }

    @Test
    void missesChangesWithoutAnOverlap() {
        assertNotEquals(List.of(), missed(writeAndSync(1, Duration.ZERO)));
    }

    private List<SyncingDevice> writeAndSync(long seed, Duration overlap) {
        random = new Random(seed);
        List<Tasks> writers = List.of(withClock(MOST.negated()), withClock(MOST));
        List<SyncingDevice> devices = Stream.of(3, 50, 500)
                .map(limit -> new SyncingDevice(withClock(upToMost()), limit, overlap))
                .toList();
        for (int step = 0; step < STEPS; step++) {
            pass(upToMost());
            write(writers.get(random.nextInt(writers.size())));
            if (random.nextInt(4) == 0) {
                devices.get(random.nextInt(devices.size())).listOnePage();
            }
        }
        pass(MOST.plusSeconds(1));
        devices.forEach(SyncingDevice::finishRound);
        devices.forEach(SyncingDevice::finishRound);
        return devices;
    }

    private Duration upToMost() {
        return Duration.ofMillis(random.nextLong(MOST.toMillis()));
    }

    private void pass(Duration time) {
        now.updateAndGet(instant -> instant.plus(time));
    }

    private Tasks withClock(Duration ahead) {
        return new Tasks(table.name(), lagging, () -> now.get().plus(ahead), 1);
    }

    private void write(Tasks writer) {
        String id = "task-" + random.nextInt(TASKS);
        TaskStatus status = TaskStatus.values()[random.nextInt(TaskStatus.values().length)];
        try {
            switch (random.nextInt(8)) {
                case 0 -> writer.delete(mine(id), Expected.ANYTHING);
                case 1 -> writer.edit(mine(id), List.of(new Edit.Describe("at " + now.get())), Expected.ANYTHING);
                case 2, 3, 4 -> writer.changeStatus(mine(id), status, Expected.ANYTHING);
                default -> writer.create(wanted(ME, id, "Number " + random.nextInt(), status));
            }
        } catch (TaskFailure.TaskDeleted deleted) {
            writer.recreate(
                    wanted(id), Expected.version(deleted.current().orElseThrow().version()));
        } catch (TaskFailure.Conflict | TaskFailure.TaskNotFound refused) {
            // The task is there already, or not yet.
        }
    }

    /** The tasks that are not on each device as they are in the table. */
    private List<TaskKey> missed(List<SyncingDevice> devices) {
        return IntStream.range(0, TASKS)
                .mapToObj(number -> mine("task-" + number))
                .filter(key ->
                        !devices.stream().allMatch(device -> device.find(key).equals(tasks.find(key))))
                .toList();
    }
}
