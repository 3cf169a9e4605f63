package xfusion.tasks.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;
import xfusion.tasks.table.template.Template;

/** Measures what the command line names, {@code functions} or {@code clients}, and leaves the samples in a file of JSON. */
public final class Main {

    private Main() {}

    /**
     * Measures, with the variable {@code QUICK} less of it.
     *
     * @param arguments what, and the file for the samples
     */
    public static void main(String[] arguments) {
        int exitCode = 0;
        try {
            boolean quick = !System.getenv().getOrDefault("QUICK", "").isBlank();
            measure(arguments[0].equals("clients"), quick, Path.of(arguments[1]).toAbsolutePath());
        } catch (Exception e) {
            System.err.println("bench: " + e);
            exitCode = 1;
        }
        // Not all that the engine has started ends with it.
        System.exit(exitCode);
    }

    private static void measure(boolean clients, boolean quick, Path file) throws Exception {
        var template = Template.find();
        Path root = template.file().toAbsolutePath().resolveSibling("");
        Lineup lineup = clients ? Lineup.ofClients(root) : Lineup.ofFunctions(root, !quick);
        Path outputs = Files.createDirectories(file.resolveSibling("outputs"));
        try (var stage = new Stage(template, outputs)) {
            var starts = new Starts(stage, outputs);
            for (Candidate candidate : lineup.trained()) {
                starts.train(candidate);
            }
            var warm = new Warm(stage, outputs).measure(lineup.warmed(), quick ? 1 : 7, quick ? 3 : 5);
            var samples = starts.measure(lineup, quick ? 3 : 9);
            List<Integer> tables = clients ? List.of() : quick ? List.of(100) : List.of(100, 10_000, 100_000);
            List<Units> units = tables.stream()
                    .flatMap(size -> Units.at(stage, size).stream())
                    .toList();
            List<FirstSync> syncs = clients ? List.of() : FirstSync.of(stage, quick ? 1_000 : 20_000);
            var seen = Map.of("samples", samples, "warm", warm, "units", units, "syncs", syncs);
            JsonMapper.shared().writeValue(file, seen);
        }
    }
}
