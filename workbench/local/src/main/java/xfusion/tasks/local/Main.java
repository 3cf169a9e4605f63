package xfusion.tasks.local;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import xfusion.tasks.local.gateway.GatewayMain;
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
        var address = settings.address(GatewayMain.DEFAULT_PORT);
        requireFree(address);
        var functions = Template.find().functions();
        var dynamoDb = DynamoDbEndpoint.of(settings);
        System.out.println(dynamoDb.description());
        var gateway = GatewayProcess.start(FunctionVariables.of(functions, dynamoDb, settings));
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            gateway.stop();
            dynamoDb.close();
        }));
        return gateway.process().waitFor();
    }

    /** Checked here, before anything takes time; the gateway would find out only seconds later. */
    private static void requireFree(InetSocketAddress address) {
        try (var socket = new ServerSocket()) {
            socket.bind(address);
        } catch (IOException e) {
            throw SetupFailed.cannotListen(address, e);
        }
    }
}
