package xfusion.tasks.persistence;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import xfusion.tasks.persistence.task.Owner;
import xfusion.tasks.persistence.task.TaskId;
import xfusion.tasks.persistence.task.TaskStatus;
import xfusion.tasks.persistence.task.Timestamp;

/**
 * An item without a version: a person or another program has put it into the table.
 *
 * @param values the item's strings, by attribute
 * @param before the strings of the item that was there until then, and its version; empty if there was none
 */
public record HandPutItem(Map<String, String> values, Map<String, String> before) {

    /** Why no task can be made of the item, if it cannot. */
    Optional<String> obstacle() {
        if (ItemReader.find(values, "taskId", TaskId::new).isEmpty()) {
            return Optional.of("its taskId is missing or cannot be used");
        }
        if (ItemReader.find(values, "description", ItemReader::notEmpty).isEmpty()) {
            return Optional.of("its description is missing or cannot be used");
        }
        return Optional.empty();
    }

    TaskStatus status() {
        return Optional.ofNullable(values.get("status"))
                .map(StatusSpelling::read)
                .orElse(TaskStatus.PENDING);
    }

    Owner ownerOr(Owner fallback) {
        return ItemReader.find(values, "ownerId", Owner::new).orElse(fallback);
    }

    /** The version to give it: one more than what readers may have seen. */
    long nextVersion() {
        return versionBefore().orElse(0L) + 1;
    }

    /** The time to give it: {@code now}, or later if readers may have seen a time that is not earlier. */
    Instant nextTime(Instant now) {
        return versionBefore()
                .flatMap(_ -> ItemReader.find(before, "updatedAt", Timestamp::parse))
                .map(seen -> Timestamp.after(seen, now))
                .orElse(now);
    }

    private Optional<Long> versionBefore() {
        return ItemReader.find(before, "version", ItemReader::version)
                .filter(version -> version < ItemReader.LAST_VERSION);
    }
}
