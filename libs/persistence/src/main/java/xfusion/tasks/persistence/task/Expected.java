package xfusion.tasks.persistence.task;

/**
 * The versions that a change is meant for.
 *
 * @param oneOf the current version is one of these
 * @param noneOf the current version is none of these
 */
public record Expected(Versions oneOf, Versions noneOf) {

    /** Any version. */
    public static final Expected ANYTHING = new Expected(Versions.ALL, Versions.NONE);

    public boolean accepts(Version current) {
        return oneOf.contains(current) && !noneOf.contains(current);
    }

    /** Whether a version after {@code current} may be accepted. */
    public boolean mayAcceptAfter(Version current) {
        return !noneOf.equals(Versions.ALL) && oneOf.reachBeyond(current.number());
    }

    /**
     * Whether an accepted version may have been followed by two writes or more: our own, and one that hides it.
     *
     * @param current the version found
     */
    public boolean mayHaveBeenPassed(Version current) {
        return !noneOf.equals(Versions.ALL) && oneOf.reachDownTo(current.number() - 2);
    }
}
