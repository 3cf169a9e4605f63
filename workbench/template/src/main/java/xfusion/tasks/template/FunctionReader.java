package xfusion.tasks.template;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Reads a function with what it takes from the Globals. */
record FunctionReader(Section resource, Section globals, AuthorizationReader authorizations) {

    LambdaFunction function() {
        return new LambdaFunction(
                resource.name(),
                property("Handler").text(),
                property("CodeUri").text(),
                environment(),
                // 3 s and 128 MB are Lambda's own defaults.
                Duration.ofSeconds(property("Timeout").map(Section::number).orElse(3)),
                property("MemorySize").map(Section::number).orElse(128));
    }

    Stream<Route> routes() {
        var function = function();
        return resource.at("Properties").at("Events").members().stream()
                .filter(event -> event.at("Type").text().equals("HttpApi"))
                .map(event -> event.at("Properties"))
                .map(event -> new Route(
                        event.at("Method").text().toUpperCase(Locale.ROOT),
                        event.at("Path").text(),
                        function,
                        authorizations.of(event)));
    }

    private Map<String, String> environment() {
        var environment = new LinkedHashMap<>(variables(globals));
        environment.putAll(variables(resource.at("Properties")));
        return Collections.unmodifiableMap(environment);
    }

    private static Map<String, String> variables(Section properties) {
        return properties.at("Environment").at("Variables").texts();
    }

    private Section property(String name) {
        return resource.at("Properties").at(name).orElse(globals.at(name));
    }
}
