package xfusion.tasks.runtime;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import xfusion.tasks.template.Template;

/** How Lambda starts a function's process. */
public sealed interface LambdaRuntime {

    /** The managed runtime over this JVM, with the client that the build has left beside the project's template. */
    static Managed managed() {
        return new Managed(
                Path.of(System.getProperty("java.home")),
                Template.find().file().resolveSibling("workbench/runtime/target/ric"));
    }

    /** The command line for a function with so many megabytes. */
    List<String> command(Path artifact, String handler, int megabytes);

    /**
     * The managed runtime: its JVM and flags, the runtime interface client on the class path; the client itself finds the
     * function.
     *
     * @param java the home of the JVM
     * @param client the folder with the client's jars
     */
    record Managed(Path java, Path client) implements LambdaRuntime {

        private static final String MAIN = "com.amazonaws.services.lambda.runtime.api.client.AWSLambda";

        // Without it the client unpacks its native half over the one that another process may have loaded.
        private static final String NATIVE =
                "-Dcom.amazonaws.services.lambda.runtime.api.client.runtimeapi.NativeClient.JNI=";

        @Override
        public List<String> command(Path artifact, String handler, int megabytes) {
            return java(megabytes, client + "/*", MAIN, handler);
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
    }

    /** A runtime that the artifact brings along: its {@code bootstrap} is started. */
    record Provided() implements LambdaRuntime {

        @Override
        public List<String> command(Path artifact, String handler, int megabytes) {
            return List.of(artifact.resolve("bootstrap").toString());
        }
    }
}
