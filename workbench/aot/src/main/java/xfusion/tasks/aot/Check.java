package xfusion.tasks.aot;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;

/** Whether a package, zipped as SAM zips it and unpacked elsewhere, runs over its cache: else its JVM ends at once. */
final class Check {

    private Check() {}

    static void run(Rehearsal rehearsal, Path artifact, URI dynamoDb) throws IOException {
        Path elsewhere = Files.createTempDirectory("unpacked");
        try {
            Path zip = elsewhere.resolve("function.zip");
            Path task = elsewhere.resolve("task");
            Zip.pack(artifact, zip);
            Zip.unpack(zip, task);
            rehearsal.play(task, "-XX:AOTMode=on -XX:AOTCache=" + task.resolve(Layout.CACHE), dynamoDb, 1);
        } finally {
            Folders.delete(elsewhere);
        }
    }
}
