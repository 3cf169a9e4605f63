package xfusion.tasks.persistence;

import java.time.InstantSource;
import java.util.Optional;
import xfusion.tasks.persistence.task.Expected;
import xfusion.tasks.persistence.task.NewTask;
import xfusion.tasks.persistence.task.Task;
import xfusion.tasks.persistence.task.TaskKey;
import xfusion.tasks.persistence.task.TaskStatus;

/** The operations on the table, under one face. */
final class DynamoDbTasks implements Tasks {

    private final CreateTask createTask;
    private final FindTask findTask;
    private final ListTasks listTasks;
    private final ChangeStatus changeStatus;

    DynamoDbTasks(TaskTable table, InstantSource clock) {
        createTask = new CreateTask(table, clock);
        findTask = new FindTask(table);
        listTasks = new ListTasks(table);
        changeStatus = new ChangeStatus(table, clock);
    }

    @Override
    public Task create(NewTask task) {
        return createTask.run(task);
    }

    @Override
    public Optional<Task> find(TaskKey key) {
        return findTask.run(key);
    }

    @Override
    public Page list(TaskQuery query) {
        return listTasks.run(query);
    }

    @Override
    public Task changeStatus(TaskKey key, TaskStatus status, Expected expected) {
        return changeStatus.run(key, status, expected);
    }
}
