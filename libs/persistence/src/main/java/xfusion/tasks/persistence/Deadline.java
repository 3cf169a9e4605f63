package xfusion.tasks.persistence;

import java.time.Duration;

/**
 * When an operation has to be over, however many calls it makes.
 *
 * @param nanoTime on the scale of {@link System#nanoTime}
 */
record Deadline(long nanoTime) {

    static Deadline in(Duration duration) {
        return new Deadline(System.nanoTime() + duration.toNanos());
    }

    /** What is left; at least a millisecond, because the SDK takes no less: a call with so little fails by itself. */
    Duration left() {
        Duration left = Duration.ofNanos(nanoTime - System.nanoTime());
        return left.compareTo(Duration.ofMillis(1)) < 0 ? Duration.ofMillis(1) : left;
    }
}
