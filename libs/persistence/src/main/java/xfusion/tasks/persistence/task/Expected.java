package xfusion.tasks.persistence.task;

import java.util.Set;

/** The versions that a request is meant for: the current one must be in {@code oneOf} and not in {@code noneOf}. */
public record Expected(Versions oneOf, Versions noneOf) {

    /** Any version. */
    public static final Expected ANYTHING = new Expected(Versions.ALL, Versions.NONE);

    /** This version only. */
    public static Expected version(long version) {
        return new Expected(new Versions.Listed(Set.of(version)), Versions.NONE);
    }

    /** Whether a task at version {@code current} may be changed. */
    public boolean accepts(long current) {
        return oneOf.contains(current) && !noneOf.contains(current);
    }

    /** Whether {@link #oneOf} is a list that names no version but {@code version}. */
    public boolean namesNoOtherThan(long version) {
        return oneOf instanceof Versions.Listed(Set<Long> versions)
                && versions.stream().allMatch(named -> named == version);
    }
}
