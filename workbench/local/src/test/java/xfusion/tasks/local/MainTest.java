package xfusion.tasks.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the runner as {@code make run} does: processes, signals and all. */
class MainTest {

    @TempDir
    private Path folder;

    /** {@code -Dlocal.kills}: how often it is killed. */
    @Test
    void losesNoAcknowledgedTaskWhenKilled() throws Exception {
        Set<String> acknowledged = ConcurrentHashMap.newKeySet();
        for (int kills = Integer.getInteger("local.kills", 1); kills > 0; kills--) {
            killAmidWrites(acknowledged);
        }
        System.out.printf("%d acknowledged tasks, 0 lost%n", acknowledged.size());
    }

    private void killAmidWrites(Set<String> acknowledged) throws Exception {
        try (var runner = Runner.start(Map.of("DATA", folder.toString()))) {
            writeUntilKilled(runner, acknowledged);
            assertTrue(runner.isGone(), "the gateway dies with its launcher");
        }
        try (var runner = Runner.start(Map.of("DATA", folder.toString()))) {
            assertAllThere(runner, acknowledged);
            runner.launcher().destroy();
            assertTrue(runner.isGone(), "a signal stops both");
        }
    }

    private static void writeUntilKilled(Runner runner, Set<String> acknowledged) throws InterruptedException {
        try (var writers = Executors.newFixedThreadPool(4)) {
            IntStream.range(0, 4)
                    .forEach(i -> writers.submit(() -> {
                        while (runner.create().map(acknowledged::add).isPresent()) {}
                    }));
            var deadline = Instant.now().plusSeconds(20);
            int enough = acknowledged.size() + 50;
            while (acknowledged.size() < enough && Instant.now().isBefore(deadline)) {
                Thread.sleep(10);
            }
            var story = runner.story();
            runner.launcher().destroyForcibly();
            assertTrue(acknowledged.size() >= enough, story);
        }
    }

    private static void assertAllThere(Runner runner, Set<String> acknowledged) {
        acknowledged.forEach(location -> assertEquals(200, runner.status(location), location));
    }

    @Nested
    class SaysInOneLine {

        @Test
        void thatThePortIsTaken() throws Exception {
            try (var taken = new ServerSocket(0)) {
                assertRefused("Cannot listen on 127.0.0.1:", Map.of("PORT", String.valueOf(taken.getLocalPort())));
            }
        }

        @Test
        void thatTheDataFolderIsNone() throws Exception {
            var file = Files.createFile(folder.resolve("file"));
            assertRefused(
                    "The data folder %s cannot be used: it is a file".formatted(file), Map.of("DATA", file.toString()));
        }

        @Test
        void thatTheIssuerIsAway() throws Exception {
            var refused = Runner.refused(
                    Map.of("DATA", "memory", "JWT_ISSUER", "http://127.0.0.1:1/x", "JWT_AUDIENCE", "app"));
            try (refused) {
                assertTrue(refused.output().contains("JWT_ISSUER http://127.0.0.1:1/x tells nothing"));
                assertNotEquals(0, refused.exitCode());
            }
        }

        private void assertRefused(String reason, Map<String, String> variables) throws Exception {
            try (var runner = Runner.refused(variables)) {
                var output = runner.output();
                assertTrue(output.startsWith(reason), output);
                assertEquals(1, output.lines().count(), output);
                assertNotEquals(0, runner.exitCode());
            }
        }
    }
}
