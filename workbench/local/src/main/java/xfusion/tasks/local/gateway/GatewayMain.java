package xfusion.tasks.local.gateway;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import xfusion.tasks.local.authorizer.JwtAuthorizer;
import xfusion.tasks.table.CreateTable;
import xfusion.tasks.table.LocalClient;
import xfusion.tasks.table.Settings;
import xfusion.tasks.table.SetupFailed;
import xfusion.tasks.table.template.Template;

/** The gateway's process: serves until told to stop, or until its standard input ends with its launcher. */
public final class GatewayMain {

    private GatewayMain() {}

    /** Takes the template's path, the address and the port. */
    public static void main(String[] arguments) throws IOException {
        try {
            var template = Template.read(Path.of(arguments[0]));
            var address = new InetSocketAddress(arguments[1], Integer.parseInt(arguments[2]));
            makeTable(template.table());
            var gateway = Gateway.start(address, template, JwtAuthorizer.of(new Settings(System.getenv())));
            Runtime.getRuntime().addShutdownHook(new Thread(gateway::close));
            System.out.println(welcome(gateway.uri()));
        } catch (SetupFailed e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
        System.in.transferTo(OutputStream.nullOutputStream());
        // The launcher was killed and the engine with it: nothing under way can end well.
        Runtime.getRuntime().halt(1);
    }

    /** Made with the functions' own environment; their first request then finds the SDK loaded. */
    private static void makeTable(CreateTableRequest table) {
        try (var client = LocalClient.fromEnvironment()) {
            CreateTable.ifMissing(client, table);
        }
    }

    private static String welcome(URI uri) {
        return """
            Listening on %1$s, Ctrl-C stops it. Try:
              curl -i %1$s/tasks -H 'Content-Type: application/json' -d '{"description":"Learn DynamoDB"}'""".formatted(uri);
    }
}
