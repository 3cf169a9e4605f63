package xfusion.tasks.persistence.connection;

import java.util.Map;
import java.util.Optional;

/** Environment variables by name; a blank one counts as absent. */
public record Environment(Map<String, String> variables) {

    /** Those of this process. */
    public static Environment ofProcess() {
        return new Environment(System.getenv());
    }

    /** The value of {@code name}. */
    public Optional<String> find(String name) {
        return Optional.ofNullable(variables.get(name)).filter(value -> !value.isBlank());
    }

    /** The value of {@code name}, without which nothing works. */
    public String require(String name) {
        return find(name)
                .orElseThrow(() -> new IllegalStateException("The environment variable %s is not set".formatted(name)));
    }
}
