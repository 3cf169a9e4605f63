package xfusion.tasks.persistence;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;
import xfusion.tasks.persistence.task.Task;
import xfusion.tasks.persistence.task.TaskKey;
import xfusion.tasks.persistence.task.TaskState;

/** A device that keeps the rules of docs/sync.md, with any overlap between its rounds. */
final class SyncingDevice {

    private static final BinaryOperator<TaskState> LATER =
            (own, listed) -> listed.updatedAt().isAfter(own.updatedAt()) ? listed : own;

    private final Tasks tasks;
    private final int limit;
    private final Duration overlap;
    private final Map<TaskKey, TaskState> copies = new HashMap<>();
    private Optional<SyncToken> next = Optional.empty();

    /** One that lists pages of this size, and changes from before its last round for as long as the overlap says. */
    SyncingDevice(Tasks tasks, int limit, Duration overlap) {
        this.tasks = tasks;
        this.limit = limit;
        this.overlap = overlap;
    }

    /** Lists and keeps one page; false after the last one of a round. */
    boolean listOnePage() {
        ChangesPage page = tasks.listChanges(new ChangesQuery(TableTest.ME, next, limit));
        page.items().forEach(listed -> copies.merge(listed.key(), listed, LATER));
        next = Optional.of(withOverlap(SyncToken.decode(page.next(), TableTest.ME)));
        return page.hasMore();
    }

    /** Lists to the end of this round. */
    void finishRound() {
        while (listOnePage()) {}
    }

    /** The task as this device has it; empty if it has none, or a tombstone. */
    Optional<Task> find(TaskKey key) {
        return copies.get(key) instanceof Task task ? Optional.of(task) : Optional.empty();
    }

    /** The same token, but where it begins a round, with this device's overlap. */
    private SyncToken withOverlap(SyncToken token) {
        boolean isWithinARound = token.start().isPresent();
        var from = token.from().map(bound -> bound.plus(SyncToken.OVERLAP).minus(overlap));
        return isWithinARound ? token : new SyncToken(token.epoch(), from, token.start(), 0, token.position());
    }
}
