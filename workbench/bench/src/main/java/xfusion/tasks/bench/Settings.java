package xfusion.tasks.bench;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import xfusion.tasks.bench.stage.BenchFailed;
import xfusion.tasks.bench.stage.Effort;

/**
 * What whoever starts the bench may choose by environment variables: {@code QUICK=1}, {@code TASKS=1000000}.
 *
 * @param environment the variables
 */
record Settings(Map<String, String> environment) {

    private static final List<Integer> TABLES = List.of(100, 10_000, 100_000);

    /** Whether a rough look is enough. */
    boolean quick() {
        return value("QUICK").filter(value -> !value.equals("0")).isPresent();
    }

    Effort effort() {
        return quick() ? Effort.quick() : Effort.full(tables());
    }

    /** One more table on demand. */
    private List<Integer> tables() {
        return Stream.concat(TABLES.stream(), value("TASKS").map(Settings::number).stream())
                .distinct()
                .toList();
    }

    private static int number(String text) {
        if (text.matches("[1-9]\\d{0,7}")) {
            return Integer.parseInt(text);
        }
        throw new BenchFailed("TASKS is no number of tasks: " + text);
    }

    private Optional<String> value(String name) {
        return Optional.ofNullable(environment.get(name)).filter(value -> !value.isBlank());
    }
}
