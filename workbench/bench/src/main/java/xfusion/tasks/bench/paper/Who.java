package xfusion.tasks.bench.paper;

import java.util.List;
import xfusion.tasks.bench.figures.Contender;

/** Contenders as charts name them. */
final class Who {

    /** From the usual way to ours, as they stand below each other. */
    static final List<Contender> OF_TASKS = List.of(Contender.USUAL, Contender.MANAGED, Contender.AOT);

    private Who() {}

    static String name(Contender contender) {
        return switch (contender) {
            case JVM -> "empty JVM";
            case FLOOR -> "empty function";
            case USUAL -> "usual";
            case MANAGED -> "ours";
            case AOT -> "ours, AOT cache";
        };
    }

    static boolean isOurs(Contender contender) {
        return contender == Contender.MANAGED || contender == Contender.AOT;
    }
}
