package xfusion.tasks.persistence;

import java.util.List;
import java.util.Optional;
import xfusion.tasks.persistence.task.Owner;
import xfusion.tasks.persistence.task.TaskStatus;

/** A position in an owner's list: directly after an item, even if that item has changed since. */
public record Cursor(Position position) {

    static String encode(Position position, TaskQuery query) {
        return OpaqueText.encode(position.values(), purpose(query.owner(), query.status()));
    }

    /**
     * Reads a cursor of an owner's list, filtered by a status or not.
     *
     * @throws IllegalArgumentException if it is malformed, or was issued to another owner or for another filter
     */
    public static Cursor decode(String text, Owner owner, Optional<TaskStatus> filter) {
        try {
            Position position = Position.of(OpaqueText.decode(text, purpose(owner, filter)));
            position.requireStatus(
                    filter.orElse(TaskStatus.CANCELLED).value(),
                    filter.orElse(TaskStatus.PENDING).value());
            return new Cursor(position);
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new IllegalArgumentException("must be the nextCursor of a page with the same owner and status", e);
        }
    }

    private static List<String> purpose(Owner owner, Optional<TaskStatus> filter) {
        return List.of("cursor", owner.id(), filter.map(TaskStatus::value).orElse(""));
    }
}
