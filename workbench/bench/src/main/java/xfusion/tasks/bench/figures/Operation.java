package xfusion.tasks.bench.figures;

/** What a function was asked to do. */
public enum Operation {
    /** Nothing: the contender has no tasks. */
    NONE,
    /** Create a task. */
    CREATE,
    /** Get a task. */
    GET,
    /** Give a task another status. */
    CHANGE,
    /** Give a task the status that it has. */
    UNCHANGED,
    /** List a page of tasks. */
    LIST
}
