package xfusion.tasks.aot;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import xfusion.tasks.table.TestTable;
import xfusion.tasks.table.template.LambdaFunction;
import xfusion.tasks.table.template.Template;

/** Packs every function of template.yaml, from the jars that the build has left, into an empty folder. */
public final class Main {

    private Main() {}

    public static void main(String[] arguments) {
        int exitCode = 0;
        try {
            pack(Path.of(arguments[0]).toAbsolutePath());
        } catch (IOException | RuntimeException e) {
            System.err.println("The functions cannot be packed: " + e);
            exitCode = 1;
        }
        System.exit(exitCode);
    }

    private static void pack(Path target) throws IOException {
        var template = Template.find();
        var layout = new Layout(template.file().toAbsolutePath().resolveSibling(""));
        Path java = target.resolve("java");
        LinkedJava.link(
                template.functions().stream()
                        .flatMap(function -> layout.jars(function).stream())
                        .distinct()
                        .toList(),
                java);
        // One table for all, in the template's order: what the first creates, the others get and change.
        try (var table = TestTable.create()) {
            for (LambdaFunction function : template.functions()) {
                Path artifact = target.resolve(function.logicalId());
                layout.layOut(function, java, artifact);
                var run = new TrainingRun(function, layout.events(function), table);
                run.train(artifact);
                run.check(artifact);
                long megabytes = Files.size(artifact.resolve(Layout.CACHE)) >> 20;
                System.out.printf("%s: %d MB of AOT cache, trained and checked%n", function.logicalId(), megabytes);
            }
        }
    }
}
