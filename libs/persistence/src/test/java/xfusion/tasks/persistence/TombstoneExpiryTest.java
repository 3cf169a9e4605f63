package xfusion.tasks.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import xfusion.tasks.persistence.task.Expected;

/** The engine deletes by itself what has expired, here within about 15 s, in AWS within days. */
class TombstoneExpiryTest extends TableTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @BeforeEach
    void letExpire() {
        table.letExpire();
    }

    private void delete(String taskId, Instant when) {
        now.set(when);
        tasks.create(wanted(taskId));
        later();
        tasks.delete(mine(taskId), Expected.ANYTHING);
        assertTrue(stored(taskId).containsKey("tombstoneExpiresAt"));
    }

    @Test
    void takesNinetySevenDays() throws InterruptedException {
        tasks.create(wanted("living"));
        delete("young", Instant.now().minus(Duration.ofDays(96)));
        delete("old", Instant.now().minus(Duration.ofDays(98)));

        Instant end = Instant.now().plus(PATIENCE);
        while (!stored("old").isEmpty() && Instant.now().isBefore(end)) {
            Thread.sleep(500);
        }

        assertEquals(Map.of(), stored("old"));
        assertTrue(stored("young").containsKey("tombstoneExpiresAt"));
        assertEquals(
                Optional.of("living"),
                tasks.find(mine("living")).map(task -> task.key().taskId().value()));
    }
}
