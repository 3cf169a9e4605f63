package xfusion.tasks.local;

import xfusion.tasks.table.Settings;
import xfusion.tasks.table.SetupFailed;
import xfusion.tasks.table.template.LambdaFunction;
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
        var functions = Template.find().functions().stream()
                .map(LambdaFunction::environment)
                .toList();
        var dynamoDb = DynamoDbEndpoint.of(settings);
        System.out.println(dynamoDb.description());
        var gateway = GatewayProcess.start(FunctionVariables.of(functions, dynamoDb, settings));
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            gateway.stop();
            dynamoDb.close();
        }));
        return gateway.process().waitFor();
    }
}
