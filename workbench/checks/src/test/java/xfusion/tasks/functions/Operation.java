package xfusion.tasks.functions;

import xfusion.tasks.createtask.CreateTaskHandler;
import xfusion.tasks.gettask.GetTaskHandler;
import xfusion.tasks.listtasks.ListTasksHandler;
import xfusion.tasks.updatetaskstatus.UpdateTaskStatusHandler;

/** What there is to call. */
enum Operation {
    CREATE_TASK("createTask", "create-task", CreateTaskHandler.class, "PutItem", "POST", "/tasks"),
    GET_TASK("getTask", "get-task", GetTaskHandler.class, "GetItem", "GET", "/tasks/1"),
    LIST_TASKS("listTasks", "list-tasks", ListTasksHandler.class, "Query", "GET", "/tasks"),
    UPDATE_TASK_STATUS(
            "updateTaskStatus",
            "update-task-status",
            UpdateTaskStatusHandler.class,
            "UpdateItem",
            "PUT",
            "/tasks/1/status");

    private final String id;
    private final String stem;
    private final Class<?> handler;
    private final String tableCall;
    private final String method;
    private final String path;

    Operation(String id, String stem, Class<?> handler, String tableCall, String method, String path) {
        this.id = id;
        this.stem = stem;
        this.handler = handler;
        this.tableCall = tableCall;
        this.method = method;
        this.path = path;
    }

    /** As the contract calls it. */
    String id() {
        return id;
    }

    /** As its event's file is called. */
    String stem() {
        return stem;
    }

    Class<?> handler() {
        return handler;
    }

    /** What it asks of the table. */
    String tableCall() {
        return tableCall;
    }

    String method() {
        return method;
    }

    /** A path of its route. */
    String path() {
        return path;
    }
}
