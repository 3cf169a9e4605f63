package xfusion.tasks.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Collects what is wrong with a request, so that the caller hears of all of it at once. */
final class Faults {

    private final List<Fault> found = new ArrayList<>();
    private Optional<ProblemException> unreadableBody = Optional.empty();

    void add(Fault fault) {
        found.add(fault);
    }

    /** Notes that the body cannot be read, which is a problem of its own. */
    void add(ProblemException unreadableBody) {
        this.unreadableBody = Optional.of(unreadableBody);
    }

    /** Makes a value of {@code text}, or notes as a fault why the value's type refuses it. */
    <T> Optional<T> read(String text, Function<String, T> type, Function<String, Fault> fault) {
        try {
            return Optional.of(type.apply(text));
        } catch (IllegalArgumentException e) {
            found.add(fault.apply(String.valueOf(e.getMessage())));
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
