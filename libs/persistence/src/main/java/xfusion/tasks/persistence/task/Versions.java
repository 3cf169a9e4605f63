package xfusion.tasks.persistence.task;

import java.util.Set;

/** A set of versions: every one, or those listed. */
public sealed interface Versions {

    /** Every version. */
    Versions ALL = new All();

    /** No version. */
    Versions NONE = new Listed(Set.of());

    /** Every version. */
    record All() implements Versions {}

    /** These versions. */
    record Listed(Set<Long> versions) implements Versions {}

    /** Whether {@code version} is in the set. */
    default boolean contains(long version) {
        return switch (this) {
            case All() -> true;
            case Listed(var versions) -> versions.contains(version);
        };
    }
}
