package xfusion.tasks.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** 120 tasks, read in pages of 7 while some of them move from status to status. */
class PagingUnderChangeTest {

    private static final List<String> STATUSES = UpdateTaskStatusTest.STATUSES;

    private final List<String> tasks = Fresh.ids(120);
    private final List<String> movers = tasks.subList(100, 120);
    private final List<String> standing = tasks.subList(0, 100);
    private final AtomicBoolean done = new AtomicBoolean();

    @Test
    void neitherMissesNorRepeatsATaskThatStandsStill() throws Exception {
        for (int i = 0; i < tasks.size(); i++) {
            Api.create(Fresh.task(tasks.get(i), STATUSES.get(i % 4))).expect(201);
        }
        try (var thread = Executors.newSingleThreadExecutor()) {
            var moving = thread.submit(this::moveAround);
            var read = Listed.ids("limit=7");
            done.set(true);

            assertTrue(moving.get() > 0, "nothing moved");
            standing.forEach(id -> assertEquals(1, Collections.frequency(read, id)));
        }
    }

    /** How many moves were made. */
    private int moveAround() {
        int moves = 0;
        while (!done.get()) {
            for (String id : movers) {
                Api.move(id, STATUSES.get(++moves / movers.size() % 4)).expect(200);
            }
        }
        return moves;
    }
}
