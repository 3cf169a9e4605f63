package xfusion.tasks.bench.stage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import xfusion.tasks.bench.figures.Contender;
import xfusion.tasks.bench.figures.Operation;
import xfusion.tasks.runtime.FunctionArtifact;
import xfusion.tasks.runtime.LambdaRuntime;

/**
 * The built functions, where their builds have left them.
 *
 * @param root the project's folder
 */
public record Candidates(Path root) {

    private static final int MEGABYTES = 1024;

    /** The empty function. */
    public Candidate floor() {
        var artifact = artifact("Floor", "workbench/floor/target/lambda", "xfusion.tasks.floor.FloorHandler");
        return new Candidate(Contender.FLOOR, Operation.NONE, artifact, LambdaRuntime.managed());
    }

    /** All that create or get tasks: those of AWS's guides, then those of the project, in each packaging that is there. */
    public List<Candidate> ofTasks() {
        return Stream.of(usual(), built(Contender.MANAGED), built(Contender.AOT))
                .flatMap(List::stream)
                .toList();
    }

    /** Those that create or get tasks under the managed runtime. */
    public List<Candidate> underManagedRuntime() {
        return ofTasks().stream()
                .filter(candidate -> candidate.contender() != Contender.AOT)
                .toList();
    }

    /** Every artifact of a contender; none if it was not built. */
    public List<FunctionArtifact> artifacts(Contender contender) {
        return switch (contender) {
            case JVM -> List.of();
            case FLOOR -> List.of(floor().artifact());
            case USUAL -> List.of(usual().getFirst().artifact());
            case MANAGED -> FunctionArtifact.allOf(root.resolve(".aws-sam/build"));
            case AOT -> hasAot() ? FunctionArtifact.allOf(root.resolve(".aws-sam/aot")) : List.of();
        };
    }

    /** Whether these very functions were also built with a runtime of their own. */
    public boolean hasAot() {
        return Files.exists(root.resolve(".aws-sam/aot/template.yaml"))
                && artifacts(Contender.MANAGED).stream().allMatch(this::isPackedForAot);
    }

    private boolean isPackedForAot(FunctionArtifact function) {
        try (Stream<Path> jars = Files.list(function.folder().resolve("lib"))) {
            Path jar = jars.findFirst().orElseThrow();
            Path packed = root.resolve(".aws-sam/aot")
                    .resolve(function.name())
                    .resolve("app")
                    .resolve(jar.getFileName());
            return Files.exists(packed) && Files.mismatch(jar, packed) == -1;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Candidate> usual() {
        return List.of(usual(Operation.CREATE, "CreateTaskHandler"), usual(Operation.GET, "GetTaskHandler"));
    }

    private Candidate usual(Operation operation, String handler) {
        // A jar that is uploaded as it is gets unpacked by Lambda like any zip: no jar is left for the class path.
        var artifact = artifact("Usual", "workbench/usual/target/lambda", "xfusion.tasks.usual." + handler);
        return new Candidate(Contender.USUAL, operation, artifact, LambdaRuntime.managed());
    }

    private List<Candidate> built(Contender contender) {
        List<Candidate> built = new ArrayList<>();
        for (FunctionArtifact artifact : artifacts(contender)) {
            operation(artifact)
                    .ifPresent(
                            operation -> built.add(new Candidate(contender, operation, artifact, runtime(contender))));
        }
        return built;
    }

    private static LambdaRuntime runtime(Contender contender) {
        return contender == Contender.AOT ? new LambdaRuntime.Provided() : LambdaRuntime.managed();
    }

    private static Optional<Operation> operation(FunctionArtifact artifact) {
        return switch (artifact.name()) {
            case "CreateTaskFunction" -> Optional.of(Operation.CREATE);
            case "GetTaskFunction" -> Optional.of(Operation.GET);
            default -> Optional.empty();
        };
    }

    private FunctionArtifact artifact(String name, String folder, String handler) {
        return new FunctionArtifact(name, root.resolve(folder), handler, MEGABYTES, Map.of());
    }
}
