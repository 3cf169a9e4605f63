package xfusion.tasks.aot;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import xfusion.tasks.table.template.LambdaFunction;

/** Where the parts of a package lie in the project. */
record Project(Path root) {

    /** The function's one jar, as it is deployed for the managed runtime too. */
    Path jar(LambdaFunction function) {
        return root.resolve(function.codeUri()).resolve("target/lambda/lib/" + stem(function) + ".jar");
    }

    /** The runtime interface client: jars, in an order that is always the same, and its native half. */
    List<Path> client() {
        return list(root.resolve("workbench/runtime/target/ric"));
    }

    Stream<Path> clientJars() {
        return client().stream().filter(file -> file.toString().endsWith(".jar"));
    }

    /** The files of events/ whose names begin with the function's. */
    List<Path> events(LambdaFunction function) {
        return list(root.resolve("events")).stream()
                .filter(file -> owner(file).equals(stem(function)))
                .toList();
    }

    /** {@code list-tasks-by-status.json} belongs to {@code list-tasks}: the longest folder name that it begins with. */
    private String owner(Path event) {
        String name = event.getFileName().toString();
        return folders("functions")
                .filter(folder -> name.equals(folder + ".json") || name.startsWith(folder + "-"))
                .max(Comparator.comparing(String::length))
                .orElse("");
    }

    private static String stem(LambdaFunction function) {
        return Path.of(function.codeUri()).getFileName().toString();
    }

    private Stream<String> folders(String parent) {
        return list(root.resolve(parent)).stream()
                .filter(Files::isDirectory)
                .map(folder -> folder.getFileName().toString());
    }

    private static List<Path> list(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
