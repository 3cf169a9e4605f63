package xfusion.tasks.faults;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;

/** Faults by chance: three requests of four meet none, and those that cost seconds are rare. */
final class FaultMix implements Supplier<Fault> {

    private static final Map<Fault, Integer> OF_400 = Map.ofEntries(
            Map.entry(Fault.THROTTLED, 12),
            Map.entry(Fault.TOO_MANY_REQUESTS, 6),
            Map.entry(Fault.INTERNAL_ERROR, 12),
            Map.entry(Fault.UNAVAILABLE, 6),
            Map.entry(Fault.RESET_BEFORE, 12),
            Map.entry(Fault.RESET_AFTER, 24),
            Map.entry(Fault.HALF_REPLY, 12),
            Map.entry(Fault.CUT_HEAD, 8),
            Map.entry(Fault.CUT_STATUS, 6),
            Map.entry(Fault.OTHER_PROTOCOL, 4),
            Map.entry(Fault.HANG_UP, 8),
            Map.entry(Fault.DRIP, 2),
            Map.entry(Fault.GARBAGE, 4),
            Map.entry(Fault.SLOW, 4),
            Map.entry(Fault.TOO_SLOW, 3),
            Map.entry(Fault.LATE, 3),
            Map.entry(Fault.BLACK_HOLE, 2));

    private final List<Fault> faults = new ArrayList<>();
    private final Random random;

    FaultMix(long seed) {
        random = new Random(seed);
        OF_400.forEach((fault, count) -> faults.addAll(Collections.nCopies(count, fault)));
        Collections.sort(faults);
        faults.addAll(Collections.nCopies(400 - faults.size(), Fault.NONE));
    }

    @Override
    public synchronized Fault get() {
        return faults.get(random.nextInt(faults.size()));
    }
}
