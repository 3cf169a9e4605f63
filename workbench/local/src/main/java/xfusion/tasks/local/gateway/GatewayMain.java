package xfusion.tasks.local.gateway;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
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
            var settings = new Settings(System.getenv());
            var template = Template.read(Path.of(arguments[0]));
            var address = new InetSocketAddress(arguments[1], Integer.parseInt(arguments[2]));
            createTable(template.table());
            var gateway = Gateway.start(address, template, JwtAuthorizer.of(settings, System.err::println));
            Runtime.getRuntime().addShutdownHook(new Thread(gateway::close));
            System.out.println(Welcome.text(gateway.uri(), settings));
        } catch (SetupFailed e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
        System.in.transferTo(OutputStream.nullOutputStream());
        // The launcher was killed and the engine with it: nothing under way can end well.
        Runtime.getRuntime().halt(1);
    }

    /** With the functions' own environment; their first request then finds the SDK loaded. */
    private static void createTable(CreateTableRequest table) {
        try (var client = LocalClient.fromEnvironment()) {
            CreateTable.ifMissing(client, table);
        }
    }
}
