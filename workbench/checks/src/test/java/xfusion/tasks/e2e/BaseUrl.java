package xfusion.tasks.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import xfusion.tasks.local.RunnerProcess;

/** Where the API is: as said by the system property {@code base.url} or by {@code BASE_URL}, else a runner of our own. */
final class BaseUrl {

    private static final Optional<String> GIVEN = Optional.ofNullable(System.getProperty("base.url"))
            .or(() -> Optional.ofNullable(System.getenv("BASE_URL")))
            .filter(url -> !url.isBlank())
            .map(url -> url.replaceAll("/+$", ""));

    private BaseUrl() {}

    static String get() {
        return GIVEN.orElseGet(() -> Own.RUNNER.uri().toString());
    }

    /** Where the table of our own runner is. */
    static URI table() {
        return Own.RUNNER.table();
    }

    /** Whether the server is not one of our own. */
    static boolean isGiven() {
        return GIVEN.isPresent();
    }

    /** What the functions have asked of the table, for RightsTest to compare with what they may. */
    private static String callLog() {
        try {
            var file = Path.of("target", "table-calls").toAbsolutePath();
            Files.deleteIfExists(file);
            return file.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Own {
        private static final RunnerProcess RUNNER =
                RunnerProcess.start(Map.of("TABLE_CALLS", callLog()), Path.of("target", "local-runner.log"));
    }
}
