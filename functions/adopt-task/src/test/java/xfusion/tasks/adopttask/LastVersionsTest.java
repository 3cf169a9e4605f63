package xfusion.tasks.adopttask;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import xfusion.tasks.persistence.HandPutItem;

class LastVersionsTest {

    private static final Map<String, String> WITHOUT_A_VERSION = Map.of("taskId", "1");

    private final LastVersions versions = new LastVersions();

    private static HandPutItem put(int taskId, Map<String, String> before) {
        return new HandPutItem(Map.of("taskId", String.valueOf(taskId)), before);
    }

    @Test
    void keepsNoMoreOfATaskThanTheNextVersionNeeds() {
        var seen = Map.of("version", "6", "updatedAt", "2026-11-22T08:00:00.123Z");
        var task = Map.of("version", "6", "updatedAt", "2026-11-22T08:00:00.123Z", "description", "x".repeat(1000));

        versions.recall(put(1, task));

        assertEquals(seen, versions.recall(put(1, WITHOUT_A_VERSION)).before());
    }

    /** Lambda may run several invocations in one process. */
    @RepeatedTest(200)
    void remembersWhatSeveralCallsTellAtOnce() throws InterruptedException, ExecutionException {
        try (var threads = Executors.newFixedThreadPool(8)) {
            List<Future<HandPutItem>> calls = IntStream.range(0, 800)
                    .mapToObj(id -> threads.submit(() -> versions.recall(put(id, Map.of("version", "6")))))
                    .toList();
            for (Future<HandPutItem> call : calls) {
                call.get();
            }
        }

        for (int id = 0; id < 800; id++) {
            assertEquals(
                    "6", versions.recall(put(id, WITHOUT_A_VERSION)).before().get("version"));
        }
    }
}
