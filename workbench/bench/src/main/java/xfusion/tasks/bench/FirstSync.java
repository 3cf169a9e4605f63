package xfusion.tasks.bench;

import java.util.Optional;
import java.util.stream.IntStream;
import xfusion.tasks.persistence.ChangesPage;
import xfusion.tasks.persistence.ChangesQuery;
import xfusion.tasks.persistence.SyncToken;
import xfusion.tasks.persistence.Tasks;
import xfusion.tasks.persistence.task.Content;
import xfusion.tasks.persistence.task.NewTask;
import xfusion.tasks.persistence.task.NewTaskId;
import xfusion.tasks.persistence.task.Priority;
import xfusion.tasks.persistence.task.TaskId;
import xfusion.tasks.persistence.task.TaskStatus;
import xfusion.tasks.table.CapacityMeter;
import xfusion.tasks.table.LocalClient;

/**
 * A device's first sync.
 *
 * @param tasks what kind of tasks, and how many
 * @param pages how many answers it takes
 * @param slowest the time of the slowest page, in milliseconds
 * @param units what the largest page costs
 */
record FirstSync(String tasks, int pages, double slowest, double units) {

    private static final int LARGEST = 500;

    /** Lists all tasks of a table that {@link Units} has filled. */
    static FirstSync of(Stage stage, int size) {
        return measure(stage, Units.table(size), size, "%,d small tasks".formatted(size));
    }

    /** Lists tasks that are as large as the API accepts. */
    static FirstSync ofTheLargest(Stage stage) {
        String table = "largest";
        Tasks filled = stage.tasksIn(table);
        IntStream.range(0, LARGEST).forEach(number -> filled.create(largest("task-" + number)));
        return measure(stage, table, LARGEST, LARGEST + " of the largest size");
    }

    private static NewTask largest(String taskId) {
        String attributes = "{\"notes\":\"%s\"}".formatted("x".repeat(4096 - 12));
        var labels = IntStream.range(0, 20)
                .mapToObj(label -> "\u20ac".repeat(62) + (10 + label))
                .toList();
        var content =
                new Content("\u20ac".repeat(1024), Optional.empty(), Priority.NORMAL, labels, Optional.of(attributes));
        return new NewTask(Units.OWNER, NewTaskId.chosen(new TaskId(taskId)), content, TaskStatus.PENDING);
    }

    private static FirstSync measure(Stage stage, String table, int size, String name) {
        var meter = new CapacityMeter();
        try (var client = LocalClient.watched(stage.engine().endpoint(), meter)) {
            return measure(Tasks.in(table, client), meter, size, name);
        }
    }

    /** Until each task was listed once; what follows is the next round, which has what was written minutes ago again. */
    private static FirstSync measure(Tasks tasks, CapacityMeter meter, int size, String name) {
        int pages = 0;
        int listed = 0;
        double slowest = 0;
        double units = 0;
        Optional<SyncToken> since = Optional.empty();
        while (listed < size) {
            meter.clear();
            long began = System.nanoTime();
            ChangesPage page = tasks.listChanges(new ChangesQuery(Units.OWNER, since, ChangesQuery.MAX_LIMIT));
            slowest = Math.max(slowest, (System.nanoTime() - began) / 1e6);
            units = Math.max(units, meter.units());
            since = Optional.of(SyncToken.decode(page.next(), Units.OWNER));
            listed += page.items().size();
            pages++;
        }
        return new FirstSync(name, pages, slowest, units);
    }
}
