package xfusion.tasks.persistence;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbIndex;
import software.amazon.awssdk.enhanced.dynamodb.Key;
import software.amazon.awssdk.enhanced.dynamodb.model.QueryConditional;
import xfusion.tasks.persistence.TaskFailure.SyncTokenExpired;
import xfusion.tasks.persistence.task.Owner;
import xfusion.tasks.persistence.task.TaskState;
import xfusion.tasks.persistence.task.TaskStatus;
import xfusion.tasks.persistence.task.Timestamp;
import xfusion.tasks.persistence.task.Tombstone;

/**
 * Reads one page of the changes of an owner's tasks: one query for each status, the oldest change first.
 *
 * <p>A task that moves to a status whose query is over already is listed in the next round. docs/sync.md tells what
 * clients may rely on.
 */
record ListChanges(DynamoDbIndex<StoredItem> index, InstantSource clock, long epoch) {

    /** The parts of a round; only a round with a lower bound lists tombstones. */
    static final List<String> STATUSES = Stream.concat(
                    Stream.of(TaskStatus.values()).map(TaskStatus::value), Stream.of(Tombstone.STATUS))
            .toList();

    ChangesPage run(ChangesQuery query, Deadline deadline) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        SyncToken token = query.since().orElse(SyncToken.everything(epoch));
        if (!token.isValid(now, epoch)) {
            throw new SyncTokenExpired();
        }
        return page(query, token.startedBy(now), deadline);
    }

    private ChangesPage page(ChangesQuery query, SyncToken round, Deadline deadline) {
        List<TaskState> items = new ArrayList<>();
        var room = new Room(query.limit());
        int parts = round.from().isPresent() ? STATUSES.size() : STATUSES.size() - 1;
        while (round.part() < parts) {
            var range = range(query.owner(), STATUSES.get(round.part()), round.from());
            var result = new IndexQuery(index, query.owner(), range, true).read(round.position(), room, deadline);
            result.found().stream().map(StoredState::state).forEach(items::add);
            round = result.more() ? round.at(result.end()) : round.atNextPart();
            if (result.more() || room.tasks() == 0 && round.part() < parts) {
                return new ChangesPage(items, round.encode(query.owner()), true);
            }
        }
        // What changed while every task was listed can be listed at once.
        return new ChangesPage(
                items, round.nextRound().encode(query.owner()), round.from().isEmpty());
    }

    private static QueryConditional range(Owner owner, String status, Optional<Instant> from) {
        Consumer<Key.Builder> key = values -> {
            values.partitionValue(owner.id()).addSortValue(status);
            from.map(Timestamp::text).ifPresent(values::addSortValue);
        };
        return from.isPresent() ? QueryConditional.sortGreaterThanOrEqualTo(key) : QueryConditional.keyEqualTo(key);
    }
}
