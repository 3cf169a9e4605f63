package xfusion.tasks.api;

import tools.jackson.core.JsonGenerator;
import xfusion.tasks.http.JsonWritable;
import xfusion.tasks.persistence.Page;

/** A page of tasks as callers see it. */
record PageResource(Page page) implements JsonWritable {

    @Override
    public void writeMembers(JsonGenerator json) {
        json.writeArrayPropertyStart("items");
        page.tasks().forEach(task -> new TaskResource(task).write(json));
        json.writeEndArray();
        page.nextCursor().ifPresent(cursor -> json.writeStringProperty("nextCursor", cursor));
    }
}
