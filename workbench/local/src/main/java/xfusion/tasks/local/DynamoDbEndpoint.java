package xfusion.tasks.local;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import xfusion.tasks.table.DynamoDbLocal;
import xfusion.tasks.table.Settings;
import xfusion.tasks.table.SetupFailed;

/**
 * The DynamoDB that keeps the tasks: the one that {@code AWS_ENDPOINT_URL_DYNAMODB} names, or an embedded one.
 *
 * @param variables what the SDK has to know of it
 * @param description where the tasks are, in a line for the terminal
 */
record DynamoDbEndpoint(Map<String, String> variables, String description, Optional<DynamoDbLocal> embedded)
        implements AutoCloseable {

    private static final String VARIABLE = "AWS_ENDPOINT_URL_DYNAMODB";

    private static final String PORT = "TABLE_PORT";

    /** DynamoDB Local's own. */
    private static final int USUAL_PORT = 8000;

    /** What an engine on this machine takes from anybody: letters and digits. */
    private static final Map<String, String> ANYBODY =
            Map.of("AWS_REGION", "us-east-1", "AWS_ACCESS_KEY_ID", "local", "AWS_SECRET_ACCESS_KEY", "local");

    static DynamoDbEndpoint of(Settings settings) {
        return settings.value(VARIABLE)
                .map(endpoint -> named(endpoint, settings))
                .orElseGet(() -> embedded(settings));
    }

    private static DynamoDbEndpoint named(String endpoint, Settings settings) {
        if (!endpoint.matches("https?://[\\w.:\\[\\]-]+/?")) {
            throw new SetupFailed(VARIABLE + " is not a URL: " + endpoint);
        }
        var caller = new HashMap<>(ANYBODY);
        Stream.of("AWS_REGION", "AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY", "AWS_SESSION_TOKEN")
                .forEach(name -> settings.value(name).ifPresent(value -> caller.put(name, value)));
        caller.put(VARIABLE, endpoint);
        return new DynamoDbEndpoint(caller, "Tasks are kept by " + endpoint, Optional.empty());
    }

    /** An embedded engine gets no real credentials: it does not need them. */
    private static DynamoDbEndpoint embedded(Settings settings) {
        var folder = settings.data(".data");
        var engine = engine(settings, folder);
        var caller = new HashMap<>(ANYBODY);
        caller.put(VARIABLE, engine.endpoint().toString());
        var place =
                folder.map(path -> "in " + path.toAbsolutePath().normalize()).orElse("in memory, until it stops");
        var description = "Tasks are kept %s%nThe table is at %s, region us-east-1, access key and secret: local"
                .formatted(place, engine.endpoint());
        return new DynamoDbEndpoint(caller, description, Optional.of(engine));
    }

    /** On the usual port, so that commands can be copied; on any other if somebody else has it. */
    private static DynamoDbLocal engine(Settings settings, Optional<Path> folder) {
        if (settings.value(PORT).isPresent()) {
            return DynamoDbLocal.start(settings.loopback(PORT), folder);
        }
        try {
            return DynamoDbLocal.start(new InetSocketAddress(InetAddress.getLoopbackAddress(), USUAL_PORT), folder);
        } catch (SetupFailed taken) {
            return DynamoDbLocal.start(DynamoDbLocal.ANY_PORT, folder);
        }
    }

    @Override
    public void close() {
        embedded.ifPresent(DynamoDbLocal::close);
    }
}
