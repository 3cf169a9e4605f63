package xfusion.tasks.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Collects what is wrong with a request, so that the caller hears of all of it at once. */
final class Faults {

    private final List<Fault> found = new ArrayList<>();

    void add(Fault fault) {
        found.add(fault);
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
        if (!found.isEmpty()) {
            throw new ProblemException(Problem.badRequest(found));
        }
    }
}
