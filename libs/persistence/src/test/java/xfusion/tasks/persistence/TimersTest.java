package xfusion.tasks.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.concurrent.ScheduledThreadPoolExecutor;
import org.junit.jupiter.api.Test;

class TimersTest extends TableTest {

    @Test
    void areGoneWhenTheirCallIsOver() {
        var connection = connection();
        var executor = connection.overrideConfiguration().scheduledExecutorService();
        var timers = assertInstanceOf(ScheduledThreadPoolExecutor.class, executor.orElseThrow());

        try (var calling = connection.build()) {
            tasksOver(calling).find(mine("1"));

            assertEquals(1, timers.getPoolSize(), "no timer was set");
            assertEquals(0, timers.getQueue().size());
        }
    }
}
