package xfusion.tasks.bench.cost;

import java.util.Optional;
import xfusion.tasks.bench.figures.ColdStart;
import xfusion.tasks.bench.figures.Contender;
import xfusion.tasks.bench.figures.Figures;
import xfusion.tasks.bench.figures.Operation;
import xfusion.tasks.bench.figures.Restore;
import xfusion.tasks.bench.figures.Samples;

/** How functions are deployed, which decides what a call pays that finds none waiting. */
public enum Packaging {
    /** The usual way, on the managed runtime as it is. */
    USUAL("usual", Contender.USUAL, Contender.USUAL, false),
    /** The usual way with a snapshot, as one setting gives it. */
    USUAL_SNAP_START("usual, SnapStart", Contender.USUAL, Contender.USUAL, true),
    /** The project's functions as they are deployed by default. */
    MANAGED("ours, managed + SnapStart", Contender.MANAGED, Contender.MANAGED, true),
    /** The project's functions with a runtime of their own; warm, the same classes do the same as under the managed one. */
    AOT("ours, AOT cache", Contender.AOT, Contender.MANAGED, false);

    private final String words;
    private final Contender cold;
    private final Contender warm;
    private final boolean snapshot;

    Packaging(String words, Contender cold, Contender warm, boolean snapshot) {
        this.words = words;
        this.cold = cold;
        this.warm = warm;
        this.snapshot = snapshot;
    }

    /** What tables call it. */
    public String words() {
        return words;
    }

    /** Whose processes it starts. */
    public Contender contender() {
        return cold;
    }

    /** What is billed of a call that finds no function waiting; empty where it was not measured. */
    public Optional<Double> coldMillis(Figures figures, Operation operation) {
        return snapshot
                ? figures.restore(cold, operation).map(Restore::totalMillis).map(Samples::median)
                : figures.coldStart(cold, operation).map(ColdStart::totalMillis).map(Samples::median);
    }

    /** What the median call takes that finds one; empty where it was not measured. */
    public Optional<Double> warmMillis(Figures figures, Operation operation) {
        return figures.warmPaths().stream()
                .filter(path -> path.contender() == warm && path.operation() == operation)
                .map(path -> path.handler().percentile(50))
                .findFirst();
    }
}
