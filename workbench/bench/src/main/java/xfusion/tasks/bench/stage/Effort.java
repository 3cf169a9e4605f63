package xfusion.tasks.bench.stage;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import xfusion.tasks.bench.figures.Contender;

/**
 * How much is measured.
 *
 * @param rounds how often each candidate is started, at the most
 * @param patience how long the rounds may take together; two there are in any case
 * @param warm whose warm handlers are measured
 * @param warmUpCalls how often a handler is called before it counts as warm
 * @param batches how many batches of calls are measured then
 * @param batch how many calls are a batch
 * @param slices how often the throughput is measured
 * @param slice how long each time
 * @param tables how many tasks are in the tables whose request units are measured
 */
public record Effort(
        int rounds,
        Duration patience,
        Set<Contender> warm,
        int warmUpCalls,
        int batches,
        int batch,
        int slices,
        Duration slice,
        List<Integer> tables) {

    /** Enough to see a change, in less than three minutes with the build. */
    public static Effort quick() {
        return new Effort(
                9,
                Duration.ofSeconds(40),
                Set.of(Contender.MANAGED),
                300,
                20,
                30,
                3,
                Duration.ofMillis(300),
                List.of(100, 10_000));
    }

    /** Enough to publish. */
    public static Effort full(List<Integer> tables) {
        return new Effort(
                30,
                Duration.ofHours(1),
                Set.of(Contender.USUAL, Contender.MANAGED),
                4000,
                50,
                100,
                5,
                Duration.ofSeconds(1),
                tables);
    }

    /** About how long a handler's warm path takes. */
    public Duration warmPath() {
        return slice.multipliedBy(4L * slices)
                .plusMillis(3L * (warmUpCalls + (long) batches * batch))
                .plusSeconds(2);
    }

    /** About how long the request units take. */
    public Duration units() {
        return Duration.ofMillis(
                2L * tables.stream().mapToInt(Integer::intValue).sum() / 3 + 3000);
    }
}
