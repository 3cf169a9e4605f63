package xfusion.tasks.aot;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;
import xfusion.tasks.table.template.LambdaFunction;

/** This JDK with no more modules than the functions use. */
final class LinkedJava {

    /**
     * What only optional code asks for: the SDK's beans, and the dates of SQL in the runtime's own serializer. Whoever comes
     * to use one of them is told by the check, which replays the events over what is linked.
     */
    private static final Set<String> LEFT_OUT = Set.of("java.desktop", "java.sql");

    private LinkedJava() {}

    /** Links one JVM for all functions. */
    static Path link(Project project, List<LambdaFunction> functions, Path target) {
        run(
                "jlink",
                "--add-modules",
                String.join(",", modules(project, functions)),
                "--strip-debug",
                "--no-man-pages",
                "--no-header-files",
                // Stored, for the zip compresses better than jlink does: 19 MB against 22 MB.
                "--compress=zip-0",
                "--output",
                target.toString());
        return target;
    }

    private static Set<String> modules(Project project, List<LambdaFunction> functions) {
        var arguments =
                new ArrayList<>(List.of("--print-module-deps", "--ignore-missing-deps", "--multi-release", "25"));
        Stream.concat(project.clientJars(), functions.stream().map(project::jar))
                .map(Path::toString)
                .forEach(arguments::add);
        var modules = new TreeSet<>(Set.of(run("jdeps", arguments.toArray(String[]::new))
                .lines()
                .toList()
                .getLast()
                .split(",")));
        modules.removeAll(LEFT_OUT);
        return modules;
    }

    private static String run(String tool, String... arguments) {
        var output = new StringWriter();
        var errors = new StringWriter();
        int exitCode = ToolProvider.findFirst(tool)
                .orElseThrow(() -> new PackingFailed("This JDK has no " + tool))
                .run(new PrintWriter(output), new PrintWriter(errors), arguments);
        if (exitCode != 0) {
            throw new PackingFailed("%s failed: %s%s".formatted(tool, output, errors));
        }
        return output.toString().strip();
    }
}
