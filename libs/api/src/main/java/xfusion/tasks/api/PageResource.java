package xfusion.tasks.api;

import io.avaje.jsonb.Json;
import java.util.List;
import org.jspecify.annotations.Nullable;
import xfusion.tasks.persistence.Page;

/** A page of tasks as callers see it. */
@Json
record PageResource(List<TaskResource> items, @Nullable String nextCursor) {

    static PageResource of(Page page) {
        return new PageResource(
                page.tasks().stream().map(TaskResource::of).toList(),
                page.nextCursor().orElse(null));
    }
}
