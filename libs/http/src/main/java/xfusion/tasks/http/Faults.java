package xfusion.tasks.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Collects all faults of a request, so that one response can list them. */
final class Faults {

    private final List<Fault> found = new ArrayList<>();
    private Optional<ProblemException> unreadableBody = Optional.empty();

    void add(Fault fault) {
        found.add(fault);
    }

    /** Records that the body cannot be read, for which there are separate problems. */
    void add(ProblemException unreadableBody) {
        this.unreadableBody = Optional.of(unreadableBody);
    }

    /** Converts {@code value}, or records a fault if {@code type} rejects it. */
    <V, T> Optional<T> read(V value, Function<V, T> type, Place place) {
        try {
            return Optional.of(type.apply(value));
        } catch (IllegalArgumentException e) {
            found.add(place.fault(String.valueOf(e.getMessage())));
            return Optional.empty();
        }
    }

    void refuse() {
        if (unreadableBody.isPresent()) {
            throw unreadableBody.get().with(found);
        }
        if (!found.isEmpty()) {
            throw new ProblemException(Problem.badRequest(found));
        }
    }
}
