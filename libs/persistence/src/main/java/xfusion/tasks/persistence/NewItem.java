package xfusion.tasks.persistence;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import xfusion.tasks.persistence.task.Content;
import xfusion.tasks.persistence.task.Fingerprint;
import xfusion.tasks.persistence.task.NewTask;
import xfusion.tasks.persistence.task.Timestamp;

/** Writes the item of a new task. */
final class NewItem {

    private NewItem() {}

    static StoredItem of(NewTask request, Instant now) {
        String time = Timestamp.text(now);
        Map<String, String> values = content(request);
        values.put("taskId", request.key().taskId().value());
        values.put("ownerId", request.owner().id());
        values.put("status", request.status().value());
        values.put("createdAt", time);
        values.put("updatedAt", time);
        // A change compares the two: they differ if somebody has edited the item by hand.
        values.put("writtenAt", time);
        if (request.isCompleted()) {
            values.put("completedAt", time);
        }
        values.put("version", "1");
        values.put("writeId", UUID.randomUUID().toString());
        return new StoredItem(values, request.content().labels());
    }

    /** What the request says, by attribute, without the status and the labels. */
    static Map<String, String> content(NewTask request) {
        Content content = request.content();
        Map<String, String> values = new HashMap<>();
        values.put("description", content.description());
        content.dueDate().ifPresent(date -> values.put("dueDate", date.toString()));
        values.put("priority", content.priority().value());
        content.attributes().ifPresent(json -> values.put("attributes", json));
        values.put("requestHash", Fingerprint.ofRequest(request));
        return values;
    }
}
