package xfusion.tasks.local;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Map;
import java.util.Optional;
import xfusion.tasks.table.DynamoDbLocal;
import xfusion.tasks.table.Settings;
import xfusion.tasks.table.SetupFailed;

/**
 * The DynamoDB that keeps the tasks: the one that {@code AWS_ENDPOINT_URL_DYNAMODB} names, or an embedded one.
 *
 * @param caller whose region and credentials to use
 * @param description where the tasks are, in a line for the terminal
 */
record DynamoDbEndpoint(URI uri, Settings caller, String description, Optional<DynamoDbLocal> embedded)
        implements AutoCloseable {

    static final String VARIABLE = "AWS_ENDPOINT_URL_DYNAMODB";

    static DynamoDbEndpoint of(Settings settings) {
        return settings.value(VARIABLE)
                .map(endpoint -> named(endpoint, settings))
                .orElseGet(() -> embedded(settings));
    }

    private static DynamoDbEndpoint named(String endpoint, Settings settings) {
        try {
            var uri = new URI(endpoint);
            if (uri.getHost() != null && uri.getScheme() != null) {
                return new DynamoDbEndpoint(uri, settings, "Tasks are kept by " + endpoint, Optional.empty());
            }
        } catch (URISyntaxException e) {
            // Refused with the others.
        }
        throw new SetupFailed(VARIABLE + " is not a URL: " + endpoint);
    }

    /** An embedded engine gets no real credentials: it does not need them, and takes letters and digits only. */
    private static DynamoDbEndpoint embedded(Settings settings) {
        var folder = settings.data(".data");
        var engine = DynamoDbLocal.start(DynamoDbLocal.ANY_PORT, folder);
        var place =
                folder.map(path -> "in " + path.toAbsolutePath().normalize()).orElse("in memory, until it stops");
        return new DynamoDbEndpoint(
                engine.endpoint(), new Settings(Map.of()), "Tasks are kept " + place, Optional.of(engine));
    }

    @Override
    public void close() {
        embedded.ifPresent(DynamoDbLocal::close);
    }
}
