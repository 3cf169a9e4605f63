package xfusion.tasks.e2e;

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
        return GIVEN.orElseGet(() -> Own.URL);
    }

    /** Whether the server is not one of our own. */
    static boolean isGiven() {
        return GIVEN.isPresent();
    }

    private static final class Own {
        private static final String URL = RunnerProcess.start(Map.of(), Path.of("target", "local-runner.log"))
                .uri()
                .toString();
    }
}
