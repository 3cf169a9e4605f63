package xfusion.tasks.aot;

import java.nio.file.Files;
import java.nio.file.Path;
import xfusion.tasks.runtime.SecureFront;

/** Makes a function's cache: what its JVM has loaded, linked and initialized while the function answered its events. */
final class Training {

    /** Call sites and reflection settle only after some calls. */
    private static final int TIMES = 20;

    private Training() {}

    static void run(Rehearsal rehearsal, Path artifact, SecureFront dynamoDb) {
        Path cache = artifact.resolve(Layout.CACHE);
        rehearsal.play(
                artifact, "-XX:AOTCacheOutput=%s %s".formatted(cache, dynamoDb.trust()), dynamoDb.endpoint(), TIMES);
        if (Files.notExists(cache)) {
            throw new PackingFailed("The JVM has left no cache for " + artifact);
        }
    }
}
