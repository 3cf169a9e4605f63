package xfusion.tasks.api;

import tools.jackson.core.JsonGenerator;
import xfusion.tasks.http.JsonWritable;
import xfusion.tasks.persistence.task.Content;
import xfusion.tasks.persistence.task.Task;
import xfusion.tasks.persistence.task.Timestamp;

/** A task as callers see it; its owner is not shown. */
record TaskResource(Task task) implements JsonWritable {

    @Override
    public void writeMembers(JsonGenerator json) {
        Content content = task.content();
        json.writeStringProperty("taskId", task.key().taskId().value())
                .writeStringProperty("description", content.description())
                .writeStringProperty("status", task.status().value());
        content.dueDate().ifPresent(date -> json.writeStringProperty("dueDate", date.toString()));
        json.writeStringProperty("priority", content.priority().value()).writeArrayPropertyStart("labels");
        content.labels().forEach(json::writeString);
        json.writeEndArray()
                .writeStringProperty("createdAt", Timestamp.text(task.createdAt()))
                .writeStringProperty("updatedAt", Timestamp.text(task.updatedAt()));
        task.completedAt().ifPresent(time -> json.writeStringProperty("completedAt", Timestamp.text(time)));
        json.writeNumberProperty("version", task.version());
    }
}
