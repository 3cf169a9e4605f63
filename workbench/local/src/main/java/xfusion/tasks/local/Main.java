package xfusion.tasks.local;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import xfusion.tasks.table.Settings;
import xfusion.tasks.table.SetupFailed;
import xfusion.tasks.table.template.Template;

/** {@code make run}: an engine for the table and the gateway in front of the functions, until stopped. */
public final class Main {

    private Main() {}

    public static void main(String[] arguments) throws InterruptedException {
        int exitCode = 1;
        try {
            exitCode = serve(new Settings(System.getenv()));
        } catch (SetupFailed e) {
            System.err.println(e.getMessage());
        }
        System.exit(exitCode);
    }

    private static int serve(Settings settings) throws InterruptedException {
        var address = settings.address(3000);
        requireFree(address);
        var template = Template.find();
        var dynamoDb = DynamoDbEndpoint.of(settings);
        System.out.println(dynamoDb.description());
        var variables = FunctionVariables.of(template.functions(), dynamoDb, settings);
        var gateway = GatewayProcess.start(template, address, variables);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            gateway.stop();
            dynamoDb.close();
        }));
        return gateway.waitFor();
    }

    /** Told here, before anything takes time; the gateway itself finds out too late to be quick. */
    private static void requireFree(InetSocketAddress address) {
        try (var socket = new ServerSocket()) {
            socket.bind(address);
        } catch (IOException e) {
            throw SetupFailed.cannotListen(address, e);
        }
    }
}
