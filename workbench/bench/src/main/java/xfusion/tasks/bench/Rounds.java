package xfusion.tasks.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;

/** Rounds of trials. */
final class Rounds {

    private Rounds() {}

    /**
     * In each round every trial comes once, in another order, so that what disturbs the machine for a while disturbs all alike.
     *
     * @param what what is tried, for whoever waits
     */
    static <T> List<T> run(String what, int rounds, List<Callable<T>> trials) throws Exception {
        List<T> seen = new ArrayList<>();
        List<Callable<T>> order = new ArrayList<>(trials);
        var random = new Random(rounds);
        for (int round = 1; round <= rounds; round++) {
            System.out.printf("%s, round %d of %d%n", what, round, rounds);
            Collections.shuffle(order, random);
            for (Callable<T> trial : order) {
                seen.add(trial.call());
            }
        }
        return seen;
    }
}
