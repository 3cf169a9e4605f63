package xfusion.tasks.api;

import xfusion.tasks.http.JsonWritable;
import xfusion.tasks.http.JsonWriter;
import xfusion.tasks.persistence.Page;

/** A page of tasks as callers see it. */
record PageResource(Page page) implements JsonWritable {

    @Override
    public void write(JsonWriter json) {
        json.objects("items", page.tasks().stream().map(TaskResource::new).toList())
                .member("nextCursor", page.nextCursor());
    }
}
