package xfusion.tasks.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import xfusion.tasks.runtime.FunctionArtifact;
import xfusion.tasks.runtime.LambdaRuntime;

/**
 * Who takes part in what.
 *
 * @param started from nothing
 * @param restored from a snapshot
 * @param warmed called again and again
 * @param trained before all that, to leave the AOT cache that they start with
 */
record Lineup(List<Candidate> started, List<Candidate> restored, List<Candidate> warmed, List<Candidate> trained) {

    /**
     * The project's functions and the baselines.
     *
     * @param withAot whether the functions with an AOT cache are built and take part
     */
    static Lineup ofFunctions(Path root, boolean withAot) {
        Path classes = root.resolve("workbench/bench/target/classes");
        var floor = Candidate.of("floor", MeasuredOperation.GET, classes, FloorHandler.class.getName(), Map.of());
        List<Candidate> usual = usual(root, "usual", Map.of());
        List<Candidate> primed = usual(root, "usual-with-hook", Map.of("PRIMING", "yes"));
        List<Candidate> managed = built(root.resolve(".aws-sam/build"), "managed", LambdaRuntime.managed());
        List<Candidate> aot =
                withAot ? built(root.resolve(".aws-sam/aot"), "aot", new LambdaRuntime.Provided()) : List.of();
        return new Lineup(
                join(List.of(floor), usual, managed, aot),
                join(usual, primed, managed),
                join(usual, managed),
                List.of());
    }

    /** The project's create on each HTTP client, as the script {@code clients.py} has packed them. */
    static Lineup ofClients(Path root) {
        Path packed = root.resolve("workbench/bench/target/clients");
        List<String> clients = List.of("url-connection", "apache5", "crt");
        List<Candidate> managed = clients.stream()
                .map(client -> client(client, packed.resolve(client + "/managed"), client))
                .toList();
        List<Candidate> aot = clients.stream()
                .map(client -> client(client + "-aot", packed.resolve(client + "/aot"), client)
                        .provided())
                .toList();
        return new Lineup(join(managed, aot), managed, managed, aot);
    }

    private static Candidate client(String contender, Path folder, String client) {
        var variables = Map.of("HTTP_CLIENT", client);
        return Candidate.of(contender, MeasuredOperation.CREATE, folder, ClientHandler.class.getName(), variables);
    }

    /** Unpacked, as Lambda unpacks a jar that is uploaded as it is. */
    private static List<Candidate> usual(Path root, String contender, Map<String, String> variables) {
        Path folder = root.resolve("workbench/bench/usual/target/lambda");
        return Stream.of(MeasuredOperation.values())
                .map(each -> Candidate.of(
                        contender, each, folder, "xfusion.tasks.usual." + each.stem() + "Handler", variables))
                .toList();
    }

    private static List<Candidate> built(Path build, String contender, LambdaRuntime runtime) {
        List<FunctionArtifact> artifacts = FunctionArtifact.allOf(build);
        return Stream.of(MeasuredOperation.values())
                .flatMap(operation -> artifacts.stream()
                        .filter(artifact -> artifact.name().equals(operation.stem() + "Function"))
                        .map(artifact -> new Candidate(contender, operation, artifact, runtime)))
                .toList();
    }

    @SafeVarargs
    private static List<Candidate> join(List<Candidate>... candidates) {
        return Stream.of(candidates).flatMap(List::stream).toList();
    }
}
