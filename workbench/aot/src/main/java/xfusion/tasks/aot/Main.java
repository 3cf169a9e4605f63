package xfusion.tasks.aot;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import xfusion.tasks.runtime.FunctionFailed;
import xfusion.tasks.runtime.SecureFront;
import xfusion.tasks.table.TestTable;
import xfusion.tasks.table.template.LambdaFunction;
import xfusion.tasks.table.template.Template;

/** Packs every function of template.yaml, from the jars that the build has left, into the folder that is given. */
public final class Main {

    private Main() {}

    public static void main(String[] arguments) {
        int exitCode = 1;
        try {
            pack(Path.of(arguments[0]).toAbsolutePath());
            exitCode = 0;
        } catch (PackingFailed | FunctionFailed e) {
            System.err.println(e.getMessage());
        } catch (IOException e) {
            System.err.println("The functions cannot be packed: " + e);
        }
        System.exit(exitCode);
    }

    private static void pack(Path target) throws IOException {
        var template = Template.find();
        var project = new Project(template.file().toAbsolutePath().resolveSibling(""));
        Folders.clear(target);
        Path java = LinkedJava.link(project, template.functions(), target.resolve("java"));
        // One table for all, in the template's order: what the first creates, the others get and change.
        try (var table = TestTable.create();
                var dynamoDb = SecureFront.of(table.endpoint(), target.resolve("localhost.p12"))) {
            for (LambdaFunction function : template.functions()) {
                Path artifact = target.resolve(function.logicalId());
                Layout.of(project, function, java, artifact);
                var rehearsal = new Rehearsal(function, project.events(function), table.name());
                Training.run(rehearsal, artifact, dynamoDb);
                Check.run(rehearsal, artifact, table.endpoint());
                report(function, artifact);
            }
        }
    }

    private static void report(LambdaFunction function, Path artifact) throws IOException {
        long megabytes = Files.size(artifact.resolve(Layout.CACHE)) >> 20;
        System.out.printf("%s: %d MB of AOT cache, trained and checked%n", function.logicalId(), megabytes);
    }
}
