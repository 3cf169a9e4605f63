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
        Content content = request.content();
        String time = Timestamp.text(now);
        Map<String, String> values = new HashMap<>(Map.of(
                "taskId", request.key().taskId().value(),
                "ownerId", request.owner().id(),
                "status", request.status().value(),
                "description", content.description(),
                "priority", content.priority().value(),
                "createdAt", time,
                "updatedAt", time,
                "version", "1",
                "writeId", StoredTask.writeId(now, UUID.randomUUID().toString())));
        values.put("requestHash", Fingerprint.ofRequest(request));
        content.dueDate().ifPresent(date -> values.put("dueDate", date.toString()));
        content.attributes().ifPresent(json -> values.put("attributes", json));
        request.createdAt(now).completedAt().ifPresent(_ -> values.put("completedAt", time));
        return new StoredItem(values, content.labels());
    }
}
