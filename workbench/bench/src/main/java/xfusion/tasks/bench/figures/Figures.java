package xfusion.tasks.bench.figures;

import java.util.List;
import java.util.Optional;

/** Everything that one run of the bench has measured. */
public record Figures(
        Machine machine,
        List<ColdStart> coldStarts,
        List<Restore> restores,
        List<Size> sizes,
        List<WarmPath> warmPaths,
        List<Throughput> throughputs,
        List<Units> units) {

    /** Copies the lists. */
    public Figures {
        coldStarts = List.copyOf(coldStarts);
        restores = List.copyOf(restores);
        sizes = List.copyOf(sizes);
        warmPaths = List.copyOf(warmPaths);
        throughputs = List.copyOf(throughputs);
        units = List.copyOf(units);
    }

    /** How a contender's function starts; empty if it was not there. */
    public Optional<ColdStart> coldStart(Contender contender, Operation operation) {
        return coldStarts.stream()
                .filter(start -> start.contender() == contender && start.operation() == operation)
                .findFirst();
    }

    /** How a contender's function goes on after a snapshot; empty if it was not there. */
    public Optional<Restore> restore(Contender contender, Operation operation) {
        return restores.stream()
                .filter(restore -> restore.contender() == contender && restore.operation() == operation)
                .findFirst();
    }
}
