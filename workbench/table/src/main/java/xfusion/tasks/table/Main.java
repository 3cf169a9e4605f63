package xfusion.tasks.table;

import xfusion.tasks.table.template.Template;

/** The engine with the table in it, alone, until stopped: what functions in containers talk to. */
public final class Main {

    private Main() {}

    public static void main(String[] arguments) throws InterruptedException {
        try {
            var settings = new Settings(System.getenv());
            var template = Template.find();
            var engine = DynamoDbLocal.start(settings.address(8000), settings.data("memory"));
            Runtime.getRuntime().addShutdownHook(new Thread(engine::close));
            try (var client = LocalClient.of(engine.endpoint())) {
                CreateTable.ifMissing(client, template);
            }
            System.out.printf("The table %s is at %s%n", template.table().tableName(), engine.endpoint());
            Thread.currentThread().join();
        } catch (SetupFailed e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }
}
