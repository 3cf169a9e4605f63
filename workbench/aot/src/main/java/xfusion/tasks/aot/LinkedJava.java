package xfusion.tasks.aot;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** This JDK with only the modules that the functions use. */
final class LinkedJava {

    private static final Path BIN = Path.of(System.getProperty("java.home"), "bin");

    /**
     * What only optional code asks for: the SDK's beans, and the SQL dates of the runtime's own serializer. If a function comes
     * to use one of them, its events fail over the linked JVM, and nothing is packed.
     */
    private static final Set<String> LEFT_OUT = Set.of("java.desktop", "java.sql");

    private LinkedJava() {}

    /** Links one JVM for these jars into {@code target}. */
    static void link(List<Path> jars, Path target) {
        Command.run(List.of(
                BIN.resolve("jlink").toString(),
                "--add-modules",
                String.join(",", modules(jars)),
                "--strip-debug",
                "--no-man-pages",
                "--no-header-files",
                // Stored: the zip compresses better than jlink does, 19 MB against 22 MB.
                "--compress=zip-0",
                "--output",
                target.toString()));
    }

    private static Set<String> modules(List<Path> jars) {
        List<String> command = new ArrayList<>(List.of(
                BIN.resolve("jdeps").toString(),
                "--print-module-deps",
                "--ignore-missing-deps",
                "--multi-release",
                "25"));
        jars.forEach(jar -> command.add(jar.toString()));
        String modules = Command.run(command).lines().toList().getLast();
        var used = new TreeSet<>(Set.of(modules.split(",")));
        used.removeAll(LEFT_OUT);
        return used;
    }
}
