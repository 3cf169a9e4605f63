package xfusion.tasks.runtime;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import xfusion.tasks.table.template.Template;

/** How Lambda starts a function's process. */
public sealed interface LambdaRuntime {

    Path JAVA = Path.of(System.getProperty("java.home"));
    Path CLIENT = Template.find().file().resolveSibling("workbench/runtime/target/ric");

    /** The managed runtime over this JVM, with the client that the build has left beside the project's template. */
    static Managed managed() {
        return new Managed(JAVA, CLIENT, List.of());
    }

    /** The same for a function that is not packed but on this JVM's class path, as in a test. */
    static Managed unpacked() {
        return new Managed(JAVA, CLIENT, List.of(System.getProperty("java.class.path")));
    }

    /** The command line for a function with so many megabytes. */
    List<String> command(Path artifact, String handler, int megabytes);

    /**
     * The managed runtime: its JVM and flags, the runtime interface client on the class path; the client itself finds the
     * function.
     *
     * @param java the home of the JVM
     * @param client the folder with the client's jars
     * @param more what stands on the class path besides
     */
    record Managed(Path java, Path client, List<String> more) implements LambdaRuntime {

        private static final String MAIN = "com.amazonaws.services.lambda.runtime.api.client.AWSLambda";

        // Without it the client unpacks its native half over the one that another process may have loaded.
        private static final String NATIVE =
                "-Dcom.amazonaws.services.lambda.runtime.api.client.runtimeapi.NativeClient.JNI=";

        @Override
        public List<String> command(Path artifact, String handler, int megabytes) {
            return java(megabytes, classPath(), MAIN, handler);
        }

        /** The command line for any program under this JVM and its flags. */
        public List<String> java(int megabytes, String classPath, String... program) {
            var command = new ArrayList<>(List.of(
                    java.resolve("bin/java").toString(),
                    "-XX:MaxHeapSize=%dm".formatted(megabytes * 8 / 10),
                    "-XX:+UseSerialGC",
                    "-XX:+TieredCompilation",
                    "-XX:TieredStopAtLevel=1",
                    "-Xshare:auto",
                    "--enable-native-access=ALL-UNNAMED",
                    NATIVE + client.resolve("libaws-lambda-jni.so"),
                    "-cp",
                    classPath));
            command.addAll(List.of(program));
            return command;
        }

        private String classPath() {
            return Stream.concat(Stream.of(client + "/*"), more.stream())
                    .collect(Collectors.joining(File.pathSeparator));
        }
    }

    /** A runtime that the artifact brings along: its {@code bootstrap} is started. */
    record Provided() implements LambdaRuntime {

        @Override
        public List<String> command(Path artifact, String handler, int megabytes) {
            return List.of(artifact.resolve("bootstrap").toString());
        }
    }
}
