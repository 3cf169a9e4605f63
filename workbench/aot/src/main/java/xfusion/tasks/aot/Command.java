package xfusion.tasks.aot;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** A program of this machine, run to its end. */
final class Command {

    private Command() {}

    /** Runs it, and returns what it has printed. */
    static String run(List<String> command) {
        try {
            var process = new ProcessBuilder(command).redirectErrorStream(true).start();
            String output = String.join("\n", process.inputReader().readAllLines());
            if (process.onExit().join().exitValue() != 0) {
                throw new IllegalStateException("%s failed: %s".formatted(command, output));
            }
            return output;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
