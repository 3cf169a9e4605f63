package xfusion.tasks.local.gateway;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.util.Map;
import xfusion.tasks.local.authorizer.JwtAuthorizer;
import xfusion.tasks.local.pages.Pages;
import xfusion.tasks.local.stream.StreamFeed;
import xfusion.tasks.table.CreateTable;
import xfusion.tasks.table.LocalClient;
import xfusion.tasks.table.Settings;
import xfusion.tasks.table.SetupFailed;
import xfusion.tasks.table.template.Template;

/** The gateway's process: serves until told to stop, or until its standard input ends with its launcher. */
public final class GatewayMain {

    private GatewayMain() {}

    public static void main(String[] arguments) throws IOException {
        System.setOut(new Lines(System.out));
        try {
            var settings = new Settings(System.getenv());
            // Whose the items are is said by the variable: the template's pattern refuses some owners that a token may
            // name.
            var template = Template.find(Map.of(
                    "AdoptFor", settings.value("ADOPT_FOR").map(_ -> "somebody").orElse(""),
                    "CorsOrigins", settings.value("CORS_ORIGINS").orElse("")));
            // With the functions' own environment; their first request then finds the SDK loaded.
            try (var client = LocalClient.fromEnvironment()) {
                CreateTable.ifMissing(client, template);
            }
            var authorizer = JwtAuthorizer.of(settings, System.err::println);
            var pages = new Pages(template.file());
            var gateway = new Gateway(settings.address(3000), template, authorizer, pages);
            Runtime.getRuntime().addShutdownHook(new Thread(gateway::close));
            for (var trigger : template.streamTriggers()) {
                var engine =
                        URI.create(settings.value("AWS_ENDPOINT_URL_DYNAMODB").orElseThrow());
                StreamFeed.start(engine, template.table().tableName(), trigger);
            }
            System.out.println(Welcome.text(gateway.uri(), settings));
        } catch (SetupFailed e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
        System.in.transferTo(OutputStream.nullOutputStream());
        // The launcher was killed and the engine with it: nothing under way can end well.
        Runtime.getRuntime().halt(1);
    }
}
