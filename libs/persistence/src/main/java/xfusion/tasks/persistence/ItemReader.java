package xfusion.tasks.persistence;

import com.amazonaws.services.lambda.runtime.LambdaRuntime;
import com.amazonaws.services.lambda.runtime.logging.LogLevel;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Function;
import xfusion.tasks.persistence.task.Content;
import xfusion.tasks.persistence.task.Owner;
import xfusion.tasks.persistence.task.Priority;
import xfusion.tasks.persistence.task.Task;
import xfusion.tasks.persistence.task.TaskId;
import xfusion.tasks.persistence.task.TaskKey;
import xfusion.tasks.persistence.task.TaskState;
import xfusion.tasks.persistence.task.TaskStatus;
import xfusion.tasks.persistence.task.Timestamp;
import xfusion.tasks.persistence.task.Tombstone;

/**
 * Reads an item as a task or a tombstone.
 *
 * <p>A task needs a {@code taskId}, {@code ownerId}, {@code description}, {@code status}, {@code updatedAt} and
 * {@code version} that can be read. {@link ConditionalWrite} has the same rules as a condition. Any other attribute that
 * is missing or cannot be read has its default.
 */
record ItemReader(StoredItem item) {

    /** The largest whole number that every JSON parser reads exactly. */
    static final long LAST_VERSION = (1L << 53) - 1;

    /** Empty, with a line in the log, if this is neither. */
    Optional<StoredState> read() {
        try {
            return Optional.of(new StoredState(state(), item));
        } catch (NoSuchElementException unreadable) {
            // The id may be any text: without control characters it cannot break the line.
            String id = String.valueOf(item.values().get("taskId")).replaceAll("\\p{C}", "?");
            String line = "The item %s is not a task: its %s is missing or cannot be read"
                    .formatted(id, unreadable.getMessage());
            LambdaRuntime.getLogger().log(line, LogLevel.WARN);
            return Optional.empty();
        }
    }

    private TaskState state() {
        var key = new TaskKey(require("ownerId", Owner::new), require("taskId", TaskId::new));
        Instant updatedAt = require("updatedAt", Timestamp::parse);
        long version = require("version", ItemReader::version);
        boolean deleted = Tombstone.STATUS.equals(item.values().get("status"));
        return deleted ? new Tombstone(key, updatedAt, version) : task(key, updatedAt, version);
    }

    private Task task(TaskKey key, Instant updatedAt, long version) {
        TaskStatus status = require("status", TaskStatus::of);
        // The last change is the best guess for a time of completion that nobody wrote down.
        Optional<Instant> completedAt = status == TaskStatus.COMPLETED
                ? find("completedAt", Timestamp::parse).or(() -> Optional.of(updatedAt))
                : Optional.empty();
        Instant createdAt = find("createdAt", Timestamp::parse).orElse(updatedAt);
        return new Task(key, content(), status, createdAt, updatedAt, completedAt, version);
    }

    private Content content() {
        return new Content(
                require("description", ItemReader::notEmpty),
                find("dueDate", ItemReader::date),
                find("priority", Priority::of).orElse(Priority.NORMAL),
                item.labels(),
                find("attributes", Function.identity()));
    }

    private <T> T require(String attribute, Function<String, T> type) {
        return find(attribute, type).orElseThrow(() -> new NoSuchElementException(attribute));
    }

    private <T> Optional<T> find(String attribute, Function<String, T> type) {
        return find(item.values(), attribute, type);
    }

    /** A value of a type; empty if it is missing or cannot be read. */
    static <T> Optional<T> find(Map<String, String> values, String attribute, Function<String, T> type) {
        try {
            return Optional.ofNullable(values.get(attribute)).map(type);
        } catch (RuntimeException unreadable) {
            // Each type throws exceptions of its own; all mean that the value is not one of this type.
            return Optional.empty();
        }
    }

    private static LocalDate date(String text) {
        LocalDate date = LocalDate.parse(text);
        return require(date, date.getYear() >= 0 && date.getYear() <= 9999);
    }

    static String notEmpty(String text) {
        return require(text, !text.isEmpty());
    }

    /** A fraction, which only another program can have written, is cut off. */
    static long version(String number) {
        var version = new BigDecimal(number);
        boolean valid =
                version.compareTo(BigDecimal.ONE) >= 0 && version.compareTo(BigDecimal.valueOf(LAST_VERSION + 1)) < 0;
        return require(version.longValue(), valid);
    }

    private static <T> T require(T value, boolean valid) {
        if (!valid) {
            throw new IllegalArgumentException("out of bounds");
        }
        return value;
    }
}
