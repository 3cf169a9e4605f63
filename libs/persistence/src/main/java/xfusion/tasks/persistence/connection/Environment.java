package xfusion.tasks.persistence.connection;

import java.util.Map;
import java.util.Optional;

/**
 * Environment variables; a blank one counts as absent.
 *
 * @param variables values by name
 */
public record Environment(Map<String, String> variables) {

    public static Environment ofProcess() {
        return new Environment(System.getenv());
    }

    public Optional<String> find(String name) {
        return Optional.ofNullable(variables.get(name)).filter(value -> !value.isBlank());
    }

    public String require(String name) {
        return find(name)
                .orElseThrow(() -> new IllegalStateException("The environment variable %s is not set".formatted(name)));
    }
}
