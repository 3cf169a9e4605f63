package xfusion.tasks.bench;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import xfusion.tasks.api.TaskResponse;
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
 * @param pages one after the other
 */
record FirstSync(String tasks, List<Page> pages) {

    /**
     * A page.
     *
     * @param millis how long it took to the answer's bytes
     * @param bytes the size of the answer
     * @param units what it cost
     * @param heapBytes what was in use after it in this JVM, which has the engine too, once garbage was collected
     */
    record Page(double millis, int bytes, double units, long heapBytes) {}

    private static final int LARGEST = 500;

    /** Lists so many small tasks, and {@value #LARGEST} that are as large as the API accepts. */
    static List<FirstSync> of(Stage stage, int size) {
        Units.fill(stage, size);
        String table = "largest";
        Tasks filled = stage.tasksIn(table);
        IntStream.range(0, LARGEST).forEach(number -> filled.create(largest("task-" + number)));
        return List.of(
                measure(stage, Units.table(size), size, "%,d small tasks".formatted(size)),
                measure(stage, table, LARGEST, LARGEST + " of the largest size"));
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
        List<Page> pages = new ArrayList<>();
        int listed = 0;
        Optional<SyncToken> since = Optional.empty();
        while (listed < size) {
            meter.clear();
            long began = System.nanoTime();
            ChangesPage page = tasks.listChanges(new ChangesQuery(Units.OWNER, since, ChangesQuery.MAX_LIMIT));
            byte[] answer = TaskResponse.changes(page).body().getBytes(StandardCharsets.UTF_8);
            double millis = (System.nanoTime() - began) / 1e6;
            since = Optional.of(SyncToken.decode(page.next(), Units.OWNER));
            listed += page.items().size();
            pages.add(new Page(millis, answer.length, meter.units(), heapInUse()));
        }
        return new FirstSync(name, pages);
    }

    private static long heapInUse() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
