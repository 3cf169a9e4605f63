package xfusion.tasks.persistence.task;

import java.util.Set;

/** The versions that a change is meant for: the current one is in {@code oneOf}, and not in {@code noneOf}. */
public record Expected(Versions oneOf, Versions noneOf) {

    /** Any version. */
    public static final Expected ANYTHING = new Expected(Versions.ALL, Versions.NONE);

    /** Whether a task at version {@code current} may be changed. */
    public boolean accepts(long current) {
        return oneOf.contains(current) && !noneOf.contains(current);
    }

    /** Whether {@code version} is the only one that {@link #oneOf} names. */
    public boolean namesOnly(long version) {
        return oneOf instanceof Versions.Listed(Set<Long> versions)
                && versions.stream().allMatch(named -> named == version);
    }
}
