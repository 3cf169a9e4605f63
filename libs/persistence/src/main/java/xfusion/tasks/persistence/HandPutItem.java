package xfusion.tasks.persistence;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import xfusion.tasks.persistence.task.Owner;
import xfusion.tasks.persistence.task.TaskId;
import xfusion.tasks.persistence.task.TaskStatus;
import xfusion.tasks.persistence.task.Timestamp;

/**
 * An item without a version: a person or another program has put it into the table.
 *
 * @param now the item's strings, by attribute
 * @param before the strings of the item that was there until then, and its version; empty if there was none
 */
public record HandPutItem(Map<String, String> now, Map<String, String> before) {

    /** Why no task can be made of the item, if it cannot. */
    Optional<String> obstacle() {
        if (reader(now).find("taskId", TaskId::new).isEmpty()) {
            return Optional.of("its taskId is missing or cannot be used");
        }
        boolean describes =
                reader(now).find("description", ItemReader::notEmpty).isPresent();
        return Optional.of("its description is missing or cannot be used").filter(_ -> !describes);
    }

    TaskStatus status() {
        return Optional.ofNullable(now.get("status")).map(StatusSpelling::read).orElse(TaskStatus.PENDING);
    }

    Owner ownerOr(Owner fallback) {
        return reader(now).find("ownerId", Owner::new).orElse(fallback);
    }

    /** The version to give it: one more than what readers may have seen. */
    long version() {
        return versionBefore().orElse(0L) + 1;
    }

    /** The time to give it: {@code clock}, or later if readers may have seen a time that is not earlier. */
    Instant updatedAt(Instant clock) {
        return versionBefore()
                .flatMap(_ -> reader(before).find("updatedAt", Timestamp::parse))
                .map(seen -> Timestamp.after(seen, clock))
                .orElse(clock);
    }

    private Optional<Long> versionBefore() {
        return reader(before).find("version", ItemReader::version).filter(version -> version < ItemReader.LAST_VERSION);
    }

    private static ItemReader reader(Map<String, String> values) {
        return new ItemReader(new StoredItem(values, List.of()));
    }
}
