package xfusion.tasks.persistence;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import xfusion.tasks.persistence.task.Owner;
import xfusion.tasks.persistence.task.TaskId;
import xfusion.tasks.persistence.task.TaskStatus;

/**
 * An item without a version: a person or another program has put it into the table.
 *
 * @param now the item
 * @param before the item that was there until then; empty if there was none
 */
public record HandPutItem(ItemImage now, ItemImage before) {

    /** The first attribute because of which no task can be made of the item. */
    Optional<String> obstacle() {
        return Stream.of("taskId", "description")
                .filter(name -> !isUsable(name))
                .findFirst();
    }

    private boolean isUsable(String name) {
        return now.text(name)
                .filter(text -> name.equals("taskId") ? read(TaskId::new, text).isPresent() : !text.isEmpty())
                .isPresent();
    }

    TaskStatus status() {
        return now.text("status").map(StatusSpelling::read).orElse(TaskStatus.PENDING);
    }

    Owner ownerOr(Owner fallback) {
        return now.text("ownerId").flatMap(id -> read(Owner::new, id)).orElse(fallback);
    }

    /** The version to give it: one more than what readers may have seen. */
    long version() {
        return versionBefore().orElse(0L) + 1;
    }

    /** The time to give it: {@code clock}, or later if readers may have seen a time that is not earlier. */
    Instant updatedAt(Instant clock) {
        return versionBefore()
                .flatMap(_ -> before.text("updatedAt"))
                .flatMap(text -> read(ItemReader::instant, text))
                .filter(seen -> !seen.isBefore(clock))
                .map(seen -> seen.plusMillis(1))
                .orElse(clock);
    }

    private Optional<Long> versionBefore() {
        return before.number("version").flatMap(text -> read(ItemReader::version, text));
    }

    private static <T> Optional<T> read(Function<String, T> reader, String text) {
        try {
            return Optional.of(reader.apply(text));
        } catch (IllegalArgumentException | DateTimeException e) {
            return Optional.empty();
        }
    }
}
