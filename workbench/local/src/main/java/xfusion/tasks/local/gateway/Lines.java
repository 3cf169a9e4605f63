package xfusion.tasks.local.gateway;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** Prints each text on a line of its own; outside Lambda, the logger of Lambda's library ends no line. */
final class Lines extends PrintStream {

    Lines(OutputStream out) {
        super(out, true, StandardCharsets.UTF_8);
    }

    @Override
    public void print(String text) {
        super.print(text.endsWith("\n") ? text : text + "\n");
        flush();
    }

    @Override
    public void println(String text) {
        print(text);
    }
}
