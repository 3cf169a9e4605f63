package xfusion.tasks.bench;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import xfusion.tasks.runtime.LambdaRuntime;

/**
 * Measures warm handlers by JMH, in JVMs with the managed runtime's flags.
 *
 * @param stage where they run
 * @param outputs the folder for what they write
 */
record Warm(Stage stage, Path outputs) {

    /** What JMH has seen of a handler in a round, as JMH writes it. */
    record Seen(String contender, String operation, JsonNode results) {}

    private static final String JMH = ".*/(jmh-core|jopt-simple|commons-math3)-[^/]*[.]jar";

    /**
     * Every candidate once in every round, each way of calling for so many seconds after twice as many that warm it up. The
     * first round does not count: it warms up the table.
     */
    List<Seen> measure(List<Candidate> candidates, int rounds, int seconds) throws Exception {
        for (Candidate candidate : candidates) {
            run(candidate, seconds);
        }
        List<Callable<Seen>> trials = candidates.stream()
                .<Callable<Seen>>map(candidate -> () -> run(candidate, seconds))
                .toList();
        return Rounds.run("warm calls", rounds, trials);
    }

    private Seen run(Candidate candidate, int seconds) throws IOException, InterruptedException {
        Path results = outputs.resolve(candidate.name() + "-jmh.json");
        Path log = outputs.resolve(candidate.name() + "-jmh.log");
        if (start(candidate, seconds, results, log).waitFor() != 0) {
            throw new IllegalStateException("JMH stopped at %s: see %s".formatted(candidate.name(), log));
        }
        JsonNode seen = JsonMapper.shared().readTree(results);
        return new Seen(candidate.contender(), candidate.operation().toString(), seen);
    }

    /** JMH passes its own JVM's flags and class path on to those that it starts. */
    private Process start(Candidate candidate, int seconds, Path results, Path log) throws IOException {
        var command = LambdaRuntime.managed()
                .java(candidate.artifact().megabytes(), classPath(candidate), "org.openjdk.jmh.Main", "WarmCalls");
        command.addAll(List.of("-bm", "sample", "-tu", "ms", "-f", "1", "-foe", "true", "-wi", "1", "-i", "1"));
        command.addAll(
                List.of("-w", 2 * seconds + "s", "-r", seconds + "s", "-rf", "json", "-rff", results.toString()));
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        MeasuredOperation operation = candidate.operation();
        builder.environment().clear();
        builder.environment().putAll(candidate.artifact().environment("127.0.0.1:0"));
        builder.environment().putAll(stage.environment(false));
        builder.environment().put("BENCH_EVENT", stage.event(operation).toString());
        builder.environment().put("BENCH_STATUS", String.valueOf(operation.status()));
        return builder.start();
    }

    /** The function as it lies in {@code /var/task}, the runtime's jars, JMH and {@link WarmCalls}. */
    private static String classPath(Candidate candidate) {
        Path folder = candidate.artifact().folder();
        Stream<String> function = Stream.of(
                folder.toString(), folder + "/lib/*", LambdaRuntime.managed().client() + "/*");
        Stream<String> bench = Arrays.stream(
                        System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> entry.matches(JMH) || entry.endsWith("bench/target/classes"));
        return Stream.concat(function, bench).collect(Collectors.joining(File.pathSeparator));
    }
}
