package xfusion.tasks.api;

import xfusion.tasks.http.JsonWritable;
import xfusion.tasks.http.JsonWriter;
import xfusion.tasks.persistence.task.Content;
import xfusion.tasks.persistence.task.Task;
import xfusion.tasks.persistence.task.Timestamp;

/** A task as callers see it; its owner is not shown. */
record TaskResource(Task task) implements JsonWritable {

    @Override
    public void write(JsonWriter json) {
        Content content = task.content();
        json.member("taskId", task.key().taskId().value())
                .member("description", content.description())
                .member("status", task.status().value())
                .member("dueDate", content.dueDate().map(Object::toString))
                .member("priority", content.priority().value())
                .strings("labels", content.labels())
                .member("createdAt", Timestamp.text(task.createdAt()))
                .member("updatedAt", Timestamp.text(task.updatedAt()))
                .member("completedAt", task.completedAt().map(Timestamp::text))
                .member("version", task.version().number());
    }
}
