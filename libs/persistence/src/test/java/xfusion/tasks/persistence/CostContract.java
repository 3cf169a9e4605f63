package xfusion.tasks.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;
import xfusion.tasks.persistence.TaskFailure.VersionMismatch;
import xfusion.tasks.persistence.task.Edit;
import xfusion.tasks.persistence.task.Expected;
import xfusion.tasks.persistence.task.Priority;
import xfusion.tasks.persistence.task.TaskStatus;
import xfusion.tasks.table.CapacityMeter.Receipt;

/** What each operation costs in request units, which must not depend on how many tasks there are. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class CostContract extends TableTest {

    private static final int BATCH = 25;

    private final int size;

    CostContract(int size) {
        this.size = size;
    }

    @BeforeAll
    void fillTheTable() {
        IntStream.range(0, size / BATCH + 1).forEach(this::putBatch);
        now.set(START.plusSeconds(60));
    }

    @BeforeEach
    void resetTheMeter() {
        meter.clear();
    }

    private void putBatch(int batch) {
        List<WriteRequest> puts = new ArrayList<>();
        for (int i = batch * BATCH; i < Math.min(size, (batch + 1) * BATCH); i++) {
            var item = TaskSchema.SCHEMA.itemToMap(item(wanted("task-" + i), START.plusMillis(i)), true);
            puts.add(WriteRequest.builder().putRequest(put -> put.item(item)).build());
        }
        if (!puts.isEmpty()) {
            table.client().batchWriteItem(write -> write.requestItems(Map.of(table.name(), puts)));
        }
    }

    @Test
    void createsForTwoWrites() {
        tasks.create(wanted("new"));

        assertEquals(List.of(new Receipt("PutItem", 2)), meter.receipts());
    }

    @Test
    void changesForThreeWrites() {
        tasks.changeStatus(mine("task-1"), TaskStatus.COMPLETED, Expected.ANYTHING);

        assertEquals(List.of(new Receipt("UpdateItem", 3)), meter.receipts());
    }

    @Test
    void editsForThreeWrites() {
        tasks.edit(mine("task-3"), List.of(new Edit.Describe("Learn SQL")), version(1));

        assertEquals(List.of(new Receipt("UpdateItem", 3)), meter.receipts());
    }

    @Test
    void editsAttributesForOneReadMore() {
        tasks.edit(mine("task-4"), List.of(new Edit.Extend(_ -> Optional.of("{}"))), Expected.ANYTHING);

        assertEquals(List.of(new Receipt("GetItem", 1), new Receipt("UpdateItem", 3)), meter.receipts());
    }

    @Test
    void deletesForThreeWritesAndRecreatesForThree() {
        tasks.delete(mine("task-5"), version(1));
        later();
        tasks.recreate(wanted("task-5"), version(2));

        assertEquals(List.of(new Receipt("UpdateItem", 3), new Receipt("UpdateItem", 3)), meter.receipts());
    }

    @Test
    void adoptsForTwoWrites() {
        HandPutItem item =
                put(Map.of("taskId", AttributeValue.fromS("put"), "description", AttributeValue.fromS("Learn")));
        meter.clear();

        tasks.adopt(item, ME);

        assertEquals(List.of(new Receipt("UpdateItem", 2)), meter.receipts());
    }

    @Test
    void changesNothingByOneRequestWhoseConditionFails() {
        tasks.changeStatus(mine("task-2"), TaskStatus.PENDING, Expected.ANYTHING);
        tasks.edit(mine("task-2"), List.of(new Edit.Prioritize(Priority.NORMAL)), version(7));
        tasks.delete(mine("nothing"), Expected.ANYTHING);
        assertThrows(VersionMismatch.class, () -> tasks.delete(mine("task-2"), version(7)));

        assertEquals(Collections.nCopies(4, new Receipt("UpdateItem", 0)), meter.receipts());
    }

    /** For a query that finds nothing DynamoDB bills half a unit; this engine reports none. */
    @Test
    void pollsByFiveQueriesThatFindNothing() {
        now.set(START.plus(Duration.ofHours(1)));
        String token = SyncToken.everything(1).startedBy(now.get()).nextRound().encode(ME);

        assertEquals(
                List.of(), new Listing(tasks, 100).changes(Optional.of(token)).items());
        assertEquals(Collections.nCopies(5, new Receipt("Query", 0)), meter.receipts());
    }

    @Test
    void getsForOneRead() {
        tasks.find(mine("task-1"));

        assertEquals(List.of(new Receipt("GetItem", 1)), meter.receipts());
    }

    @Test
    void listsByTheBytesOfThePage() {
        TaskPage page = tasks.list(new TaskQuery(ME, Optional.empty(), 9, Optional.empty()));

        assertEquals(9, page.tasks().size());
        assertEquals(List.of(new Receipt("Query", 0.5)), meter.receipts());
    }
}
