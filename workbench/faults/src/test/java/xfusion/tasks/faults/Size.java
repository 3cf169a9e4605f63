package xfusion.tasks.faults;

import java.time.Duration;
import java.util.Random;

/** How much is tried: a little by default, and what a system property says. */
final class Size {

    static final int CLIENTS = 16;

    private static final long SEED = Long.getLong("faults.seed", new Random().nextInt(1_000_000));

    private Size() {}

    /** {@code -Dfaults.operations}: random operations. */
    static int operations() {
        return Integer.getInteger("faults.operations", 400);
    }

    /** {@code -Dfaults.replies}: replies that are lost, of creations and of changes each. */
    static int replies() {
        return Integer.getInteger("faults.replies", 30);
    }

    /** {@code -Dfaults.seconds}: for how long many write at once. */
    static Duration time() {
        return Duration.ofSeconds(Integer.getInteger("faults.seconds", 2));
    }

    /** {@code -Dfaults.seed}: what chance begins with; printed, so that a run can be had again. */
    static long seed() {
        System.out.println("-Dfaults.seed=" + SEED);
        return SEED;
    }
}
