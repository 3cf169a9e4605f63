package xfusion.tasks.local.gateway;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import xfusion.tasks.local.LocalException;
import xfusion.tasks.template.Template;
import xfusion.tasks.template.TemplateException;

/** The gateway's process: serves until its standard input ends, or until told to stop. */
public final class GatewayMain {

    private GatewayMain() {}

    /** Takes the template's path, the address and the port. */
    public static void main(String[] arguments) throws IOException {
        try {
            var template = Template.read(Path.of(arguments[0]));
            var address = new InetSocketAddress(arguments[1], Integer.parseInt(arguments[2]));
            var gateway = Gateway.start(address, template);
            Runtime.getRuntime().addShutdownHook(new Thread(gateway::close));
            System.out.println(welcome(gateway.uri()));
        } catch (LocalException | TemplateException e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
        System.in.transferTo(OutputStream.nullOutputStream());
        System.exit(0);
    }

    private static String welcome(URI uri) {
        return """
            Listening on %1$s, Ctrl-C stops it. Try:
              curl -i %1$s/tasks -H 'Content-Type: application/json' -d '{"description":"Learn DynamoDB"}'""".formatted(uri);
    }
}
