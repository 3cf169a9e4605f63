package xfusion.tasks.bench.figures;

/** What the bench holds against each other. */
public enum Contender {
    /** A JVM with an empty {@code main}, under the managed runtime's flags. */
    JVM,
    /** An empty function: what the runtime itself takes. */
    FLOOR,
    /** Create and get as AWS's guides show them. */
    USUAL,
    /** The project's functions, for the managed runtime. */
    MANAGED,
    /** The project's functions with a runtime of their own and a trained AOT cache. */
    AOT
}
