package xfusion.tasks.api;

import tools.jackson.core.JsonGenerator;
import xfusion.tasks.http.JsonWritable;
import xfusion.tasks.persistence.task.Content;
import xfusion.tasks.persistence.task.Task;
import xfusion.tasks.persistence.task.TaskState;
import xfusion.tasks.persistence.task.Timestamp;
import xfusion.tasks.persistence.task.Tombstone;

/** The JSON of a task or of a tombstone, without its owner. */
record TaskResource(TaskState state) implements JsonWritable {

    @Override
    public void writeMembers(JsonGenerator json) {
        json.writeStringProperty("taskId", state.key().taskId().value());
        switch (state) {
            case Task task -> writeContent(task, json);
            case Tombstone _ -> json.writeBooleanProperty("deleted", true);
        }
        json.writeStringProperty("updatedAt", Timestamp.text(state.updatedAt()));
        if (state instanceof Task task) {
            task.completedAt().ifPresent(time -> json.writeStringProperty("completedAt", Timestamp.text(time)));
        }
        json.writeNumberProperty("version", state.version());
    }

    private static void writeContent(Task task, JsonGenerator json) {
        Content content = task.content();
        json.writeStringProperty("description", content.description())
                .writeStringProperty("status", task.status().value());
        content.dueDate().ifPresent(date -> json.writeStringProperty("dueDate", date.toString()));
        json.writeStringProperty("priority", content.priority().value()).writeArrayPropertyStart("labels");
        content.labels().forEach(json::writeString);
        json.writeEndArray();
        content.attributes().flatMap(TaskFields::shown).ifPresent(attributes -> {
            json.writeName("attributes");
            attributes.write(json);
        });
        json.writeStringProperty("createdAt", Timestamp.text(task.createdAt()));
    }
}
