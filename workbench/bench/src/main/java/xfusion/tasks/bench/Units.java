package xfusion.tasks.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import xfusion.tasks.persistence.ChangesQuery;
import xfusion.tasks.persistence.TaskQuery;
import xfusion.tasks.persistence.Tasks;
import xfusion.tasks.persistence.task.Content;
import xfusion.tasks.persistence.task.Edit;
import xfusion.tasks.persistence.task.Expected;
import xfusion.tasks.persistence.task.NewTask;
import xfusion.tasks.persistence.task.NewTaskId;
import xfusion.tasks.persistence.task.Owner;
import xfusion.tasks.persistence.task.Priority;
import xfusion.tasks.persistence.task.TaskId;
import xfusion.tasks.persistence.task.TaskKey;
import xfusion.tasks.persistence.task.TaskStatus;
import xfusion.tasks.table.CapacityMeter;
import xfusion.tasks.table.LocalClient;

/**
 * What an operation costs in request units.
 *
 * @param tasks how many there are in the table, all of one owner
 * @param operation which; of a list, with the size of its page
 * @param units what DynamoDB has counted
 */
record Units(int tasks, String operation, double units) {

    static final Owner OWNER = new Owner("owner");
    private static final TaskKey KEY = new TaskKey(OWNER, new TaskId(id(0)));

    /** Does each operation once in a table of so many tasks. */
    static List<Units> at(Stage stage, int size) {
        fill(stage, size);
        var meter = new CapacityMeter();
        try (var client = LocalClient.watched(stage.engine().endpoint(), meter)) {
            return measure(size, Tasks.in(table(size), client), meter);
        }
    }

    /** Makes a table of so many tasks. */
    static void fill(Stage stage, int size) {
        Tasks filled = stage.tasksIn(table(size));
        IntStream.range(0, size).parallel().forEach(number -> filled.create(task(OWNER, id(number))));
    }

    /** Of the same length for each: units go by bytes. */
    private static String id(int number) {
        return "task-%06d".formatted(number);
    }

    static String table(int size) {
        return "units-" + size;
    }

    /** A task as most are: a short description, and nothing else said. */
    static NewTask task(Owner owner, String taskId) {
        var content = new Content("Learn DynamoDB", Optional.empty(), Priority.NORMAL, List.of(), Optional.empty());
        return new NewTask(owner, NewTaskId.chosen(new TaskId(taskId)), content, TaskStatus.PENDING);
    }

    private static List<Units> measure(int size, Tasks tasks, CapacityMeter meter) {
        List<Units> units = new ArrayList<>();
        units.add(of(size, "create", meter, () -> tasks.create(task(OWNER, "new"))));
        units.add(of(size, "change", meter, () -> tasks.changeStatus(KEY, TaskStatus.COMPLETED, Expected.ANYTHING)));
        units.add(of(size, "edit", meter, () -> edit(tasks, new Edit.Describe("Learn SQL"))));
        units.add(of(size, "edit attributes", meter, () -> edit(tasks, new Edit.Extend(_ -> Optional.of("{}")))));
        units.add(of(size, "get", meter, () -> tasks.find(KEY).orElseThrow()));
        for (int page : List.of(10, 50, 100)) {
            var query = new TaskQuery(OWNER, Optional.empty(), page, Optional.empty());
            units.add(of(size, "list " + page, meter, () -> tasks.list(query)));
        }
        var changes = new ChangesQuery(OWNER, Optional.empty(), 100);
        units.add(of(size, "list changes 100", meter, () -> tasks.listChanges(changes)));
        units.add(of(size, "delete", meter, () -> tasks.delete(KEY, Expected.ANYTHING)));
        units.add(of(size, "recreate", meter, () -> tasks.recreate(task(OWNER, id(0)), Expected.ANYTHING)));
        return units;
    }

    private static void edit(Tasks tasks, Edit edit) {
        tasks.edit(KEY, List.of(edit), Expected.ANYTHING);
    }

    private static Units of(int size, String operation, CapacityMeter meter, Runnable call) {
        meter.clear();
        call.run();
        return new Units(size, operation, meter.units());
    }
}
