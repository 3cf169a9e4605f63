package xfusion.tasks.bench.units;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import xfusion.tasks.bench.figures.Operation;
import xfusion.tasks.bench.figures.Units;
import xfusion.tasks.bench.stage.BenchFailed;
import xfusion.tasks.bench.stage.PlainTask;
import xfusion.tasks.bench.stage.Stage;
import xfusion.tasks.persistence.TaskQuery;
import xfusion.tasks.persistence.Tasks;
import xfusion.tasks.persistence.task.Expected;
import xfusion.tasks.persistence.task.Owner;
import xfusion.tasks.persistence.task.TaskId;
import xfusion.tasks.persistence.task.TaskKey;
import xfusion.tasks.persistence.task.TaskStatus;
import xfusion.tasks.table.CapacityMeter;
import xfusion.tasks.table.CapacityMeter.Receipt;
import xfusion.tasks.table.CreateTable;
import xfusion.tasks.table.LocalClient;

/** Does each operation once in a table of a size, all of it one owner's, and notes what DynamoDB counts. */
public final class UnitCosts implements AutoCloseable {

    private static final Owner OWNER = new Owner("owner");
    private static final List<Integer> PAGES = List.of(1, 9, 10, 50, 100);

    /** DynamoDB counts a write whose condition fails as one, by the item that was there; the engine here says nothing. */
    private static final double FAILED_CONDITION = 1;

    private final int size;
    private final String table;
    private final DynamoDbClient client;
    private final CapacityMeter meter = new CapacityMeter();
    private final DynamoDbClient meteredClient;
    private final Tasks tasks;

    private UnitCosts(Stage stage, int size) {
        this.size = size;
        table = "units-" + size;
        client = stage.client();
        CreateTable.ifMissing(client, stage.table().toBuilder().tableName(table).build());
        meteredClient = LocalClient.watched(stage.engine().endpoint(), meter);
        tasks = Tasks.in(table, meteredClient);
    }

    /** What operations cost in a table of so many tasks. */
    public static List<Units> at(Stage stage, int size) {
        try (var costs = new UnitCosts(stage, size)) {
            return costs.measure();
        }
    }

    private List<Units> measure() {
        fill();
        List<Units> costs = new ArrayList<>();
        costs.add(write(Operation.CREATE, 2, () -> tasks.create(PlainTask.of(OWNER, "new"))));
        costs.add(write(Operation.CHANGE, 3, () -> change("task-1", TaskStatus.COMPLETED)));
        costs.add(write(Operation.UNCHANGED, 1, () -> change("task-2", TaskStatus.PENDING)));
        costs.add(read(Operation.GET, 1, () -> tasks.find(key("task-1")).orElseThrow()));
        PAGES.forEach(page -> costs.add(list(page)));
        return costs;
    }

    private void fill() {
        tasks.create(PlainTask.of(OWNER, "task-0"));
        Map<String, AttributeValue> example = client.getItem(
                        get -> get.tableName(table).key(Map.of("taskId", AttributeValue.fromS("task-0"))))
                .item();
        new FullTable(client, table, example).add(size - 1);
    }

    private Units write(Operation operation, double expected, Runnable call) {
        Receipt receipt = receipt(call);
        return units(operation, Units.Kind.WRITE, receipt, expected, 0, 0);
    }

    private Units read(Operation operation, double expected, Runnable call) {
        Receipt receipt = receipt(call);
        return units(operation, Units.Kind.READ, receipt, expected, 0, 0);
    }

    /** Half a unit for each 4 KB that are read from the index. */
    private Units list(int page) {
        Receipt receipt = receipt(() -> tasks.list(new TaskQuery(OWNER, Optional.empty(), page, Optional.empty())));
        long bytes = meter.pages().stream()
                .flatMap(answer -> answer.items().stream())
                .mapToLong(ItemSize::of)
                .sum();
        return units(Operation.LIST, Units.Kind.READ, receipt, Math.ceilDiv(bytes, 4096) / 2.0, page, bytes);
    }

    private Units units(Operation operation, Units.Kind kind, Receipt receipt, double expected, int page, long bytes) {
        boolean measured = receipt.units() > 0;
        double units = measured ? receipt.units() : FAILED_CONDITION;
        return new Units(size, operation, kind, units, expected, measured, page, bytes);
    }

    private Receipt receipt(Runnable call) {
        meter.clear();
        call.run();
        List<Receipt> receipts = meter.receipts();
        if (receipts.size() != 1) {
            throw new BenchFailed("An operation made %d requests".formatted(receipts.size()));
        }
        return receipts.getFirst();
    }

    private void change(String taskId, TaskStatus status) {
        tasks.changeStatus(key(taskId), status, Expected.ANYTHING);
    }

    private static TaskKey key(String taskId) {
        return new TaskKey(OWNER, new TaskId(taskId));
    }

    @Override
    public void close() {
        client.deleteTable(delete -> delete.tableName(table));
        meteredClient.close();
    }
}
