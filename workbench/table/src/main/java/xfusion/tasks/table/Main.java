package xfusion.tasks.table;

import xfusion.tasks.template.Template;
import xfusion.tasks.template.TemplateException;

/** The engine with the table in it, alone, until stopped: what functions in containers talk to. */
public final class Main {

    private Main() {}

    public static void main(String[] arguments) throws InterruptedException {
        try {
            var settings = new Settings(System.getenv());
            var definition = Template.find().table();
            var engine = DynamoDbLocal.start(settings.address(8000), settings.data("memory"));
            Runtime.getRuntime().addShutdownHook(new Thread(engine::close));
            try (var client = LocalClient.of(engine.endpoint())) {
                TaskTable.ensure(client, definition);
            }
            System.out.printf("The table %s is at %s%n", definition.name(), engine.endpoint());
            Thread.currentThread().join();
        } catch (TableException | TemplateException e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }
}
