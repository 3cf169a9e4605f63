package xfusion.tasks.functions;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import xfusion.tasks.runtime.FunctionProcess;

/** The heap of a function's process. */
final class HeapDump {

    private HeapDump() {}

    /** Everything on the function's heap, garbage included; a byte a character. */
    static String of(FunctionProcess function, Path folder) throws IOException, InterruptedException {
        Path dump = folder.resolve("heap-" + function.pid());
        var jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        var dumping = new ProcessBuilder(jcmd, String.valueOf(function.pid()), "GC.heap_dump", "-all", dump.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("jcmd").toFile())
                .start();
        assertEquals(0, dumping.waitFor(), () -> "jcmd failed");
        return Files.readString(dump, ISO_8859_1);
    }
}
