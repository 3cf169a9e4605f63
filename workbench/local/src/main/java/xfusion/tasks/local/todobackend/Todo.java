package xfusion.tasks.local.todobackend;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a todo is as a task, and back; an order, which tasks lack, is one of their open attributes. */
final class Todo {

    static final JsonMapper JSON = JsonMapper.shared();

    private Todo() {}

    /** The body of a task with what the todo has; empty without a todo. */
    static String task(JsonNode todo) {
        var task = JSON.createObjectNode();
        todo.optional("title").ifPresent(title -> task.set("description", title));
        todo.optional("completed").ifPresent(done -> task.put("status", done.asBoolean() ? "completed" : "pending"));
        todo.optional("order").ifPresent(order -> task.putObject("attributes").set("order", order));
        return todo.isObject() ? task.toString() : "";
    }

    static JsonNode of(JsonNode task, String root) {
        var todo = JSON.createObjectNode().set("title", task.path("description"));
        todo.put("completed", task.path("status").asString().equals("completed"));
        task.path("attributes").optional("order").ifPresent(order -> todo.set("order", order));
        return todo.put("url", root + task.path("taskId").asString());
    }
}
