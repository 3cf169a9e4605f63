package xfusion.tasks.local;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Map;
import java.util.Optional;
import xfusion.tasks.table.DynamoDbLocal;
import xfusion.tasks.table.Settings;
import xfusion.tasks.table.SetupFailed;

/**
 * The engine that holds the table: the one that {@code AWS_ENDPOINT_URL_DYNAMODB} names, or an embedded one.
 *
 * @param caller whose credentials it takes
 * @param place where the tasks are, in a line for the terminal
 */
record Engine(URI endpoint, Settings caller, String place, Optional<DynamoDbLocal> embedded) implements AutoCloseable {

    static final String VARIABLE = "AWS_ENDPOINT_URL_DYNAMODB";

    static Engine of(Settings settings) {
        return settings.value(VARIABLE)
                .map(endpoint -> named(endpoint, settings))
                .orElseGet(() -> embedded(settings));
    }

    private static Engine named(String endpoint, Settings settings) {
        try {
            var uri = new URI(endpoint);
            if (uri.getHost() != null && uri.getScheme() != null) {
                return new Engine(uri, settings, "Tasks are kept by " + endpoint, Optional.empty());
            }
        } catch (URISyntaxException e) {
            // Refused with the others.
        }
        throw new SetupFailed(VARIABLE + " is not a URL: " + endpoint);
    }

    /** Real credentials have no business with an embedded engine, and it takes letters and digits only. */
    private static Engine embedded(Settings settings) {
        var folder = settings.data(".data");
        var engine = DynamoDbLocal.start(DynamoDbLocal.ANY_PORT, folder);
        var place = folder.map(
                        path -> "Tasks are kept in " + path.toAbsolutePath().normalize())
                .orElse("Tasks are kept in memory, until it stops");
        return new Engine(engine.endpoint(), new Settings(Map.of()), place, Optional.of(engine));
    }

    @Override
    public void close() {
        embedded.ifPresent(DynamoDbLocal::close);
    }
}
