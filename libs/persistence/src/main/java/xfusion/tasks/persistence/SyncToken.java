package xfusion.tasks.persistence;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import xfusion.tasks.persistence.task.Owner;
import xfusion.tasks.persistence.task.Timestamp;

/**
 * How far a device has listed the changes of an owner's tasks.
 *
 * <p>Changes are listed in rounds. A round lists what was written since its lower bound; the lower bound of the next
 * round is the start of this one, less {@link #OVERLAP}. A round reads the index in parts, one for each status.
 *
 * @param epoch raised by an operator after the table was restored from a backup
 * @param from the lower bound; empty in a round that lists every task
 * @param start when the round started; empty if it has not
 * @param part the number of the part that it has reached
 * @param position the position in this part; empty at its beginning
 */
public record SyncToken(
        long epoch, Optional<Instant> from, Optional<Instant> start, int part, Optional<Position> position) {

    /** @throws IllegalArgumentException if there is no such part, or {@code position} is outside it */
    public SyncToken {
        if (part < 0 || part > ListChanges.STATUSES.size()) {
            throw new IllegalArgumentException("There is no part %d".formatted(part));
        }
        position.ifPresent(reached -> {
            String status = ListChanges.STATUSES.get(part);
            reached.requireStatus(status, status);
            if (from.stream().anyMatch(bound -> reached.updatedAt().compareTo(Timestamp.text(bound)) < 0)) {
                throw new IllegalArgumentException("The position is before the lower bound");
            }
        });
    }

    /**
     * What may pass between the time that a write is stamped with and the moment at which the index shows it: the write's
     * call (4 s), a late copy of its signed request (DynamoDB accepts one for 5 minutes, and clocks may be some minutes
     * apart), and the lag of the index.
     */
    static final Duration OVERLAP = Duration.ofMinutes(15);

    /** How old a lower bound may be; tombstones live a week longer. */
    static final Duration LIFETIME = Duration.ofDays(90);

    /** Lists every task. */
    static SyncToken everything(long epoch) {
        return new SyncToken(epoch, Optional.empty(), Optional.empty(), 0, Optional.empty());
    }

    /**
     * Reads a token that was issued to an owner.
     *
     * @throws IllegalArgumentException if it is malformed, or was issued to another owner
     */
    public static SyncToken decode(String text, Owner owner) {
        try {
            List<String> values = OpaqueText.decode(text, purpose(owner));
            return new SyncToken(
                    Long.parseLong(values.get(0)),
                    instant(values.get(1)),
                    instant(values.get(2)),
                    Integer.parseInt(values.get(3)),
                    Optional.of(values.subList(4, values.size()))
                            .filter(position -> !position.isEmpty())
                            .map(Position::of));
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new IllegalArgumentException("must be the next of an earlier answer to the same caller", e);
        }
    }

    String encode(Owner owner) {
        var bounds = Stream.of(String.valueOf(epoch), text(from), text(start), String.valueOf(part));
        var values = Stream.concat(bounds, position.stream().flatMap(reached -> reached.values().stream()));
        return OpaqueText.encode(values.toList(), purpose(owner));
    }

    /** Whether it can be continued at {@code now}: no deletion since its lower bound may be missed. */
    boolean isValid(Instant now, long currentEpoch) {
        // Another function's clock may be ahead of this one's.
        return epoch == currentEpoch
                && Stream.of(from, start)
                        .flatMap(Optional::stream)
                        .allMatch(time -> time.isAfter(now.minus(LIFETIME)) && time.isBefore(now.plus(OVERLAP)));
    }

    SyncToken startedBy(Instant now) {
        return new SyncToken(epoch, from, start.or(() -> Optional.of(now)), part, position);
    }

    SyncToken at(Optional<Position> reached) {
        return new SyncToken(epoch, from, start, part, reached);
    }

    SyncToken atNextPart() {
        return new SyncToken(epoch, from, start, part + 1, Optional.empty());
    }

    SyncToken nextRound() {
        return new SyncToken(epoch, start.map(time -> time.minus(OVERLAP)), Optional.empty(), 0, Optional.empty());
    }

    private static Optional<Instant> instant(String millis) {
        return Optional.of(millis)
                .filter(text -> !text.isEmpty())
                .map(text -> Instant.ofEpochMilli(Long.parseLong(text)));
    }

    private static String text(Optional<Instant> instant) {
        return instant.map(time -> String.valueOf(time.toEpochMilli())).orElse("");
    }

    private static List<String> purpose(Owner owner) {
        return List.of("sync", owner.id());
    }
}
