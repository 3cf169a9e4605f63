package xfusion.tasks.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import xfusion.tasks.contract.Operation;

/**
 * The template declares every variable that the code reads: {@code sam local} cannot set any other. A text of the code counts as
 * one if it looks like it, as {@code "TABLE_NAME"} does.
 */
class EnvironmentTest {

    private static final Pattern VARIABLE = Pattern.compile("\"[A-Z][A-Z0-9]*(_[A-Z0-9]+)+\"");

    /** Lambda sets these. */
    private static final Set<String> OF_LAMBDA = Set.of(
            "AWS_REGION",
            "AWS_ACCESS_KEY_ID",
            "AWS_SECRET_ACCESS_KEY",
            "AWS_SESSION_TOKEN",
            "AWS_CONTAINER_CREDENTIALS_FULL_URI",
            "AWS_LAMBDA_INITIALIZATION_TYPE");

    /** Every function of the API can read them, but only this one does something with what it reads. */
    private static final Map<String, String> OF_ONE_FUNCTION = Map.of("SYNC_EPOCH", "listChanges");

    @ParameterizedTest
    @MethodSource("xfusion.tasks.rules.Project#functions")
    void declaresWhatTheCodeReads(Operation operation) throws IOException {
        var read = read("libs", operation.folder());
        read.removeAll(OF_LAMBDA);
        read.removeIf(
                name -> !OF_ONE_FUNCTION.getOrDefault(name, operation.id()).equals(operation.id()));
        read.removeAll(Project.function(operation).environment().keySet());

        assertEquals(Set.of(), read, "template.yaml does not declare them for " + operation.logicalId());
    }

    @Test
    void seesWhatTheCodeReads() throws IOException {
        assertTrue(read("libs", "functions").containsAll(Set.of("TABLE_NAME", "DEFAULT_OWNER", "ADOPT_FOR")));
    }

    private static Set<String> read(String libs, String functions) throws IOException {
        try (var inLibs = Files.walk(Project.ROOT.resolve(libs));
                var inFunctions = Files.walk(Project.ROOT.resolve(functions))) {
            return Stream.concat(inLibs, inFunctions)
                    .map(Project.ROOT::relativize)
                    .map(Object::toString)
                    .filter(path -> path.contains("/src/main/java/") && path.endsWith(".java"))
                    .map(Project::read)
                    .flatMap(code -> VARIABLE.matcher(code).results())
                    .map(MatchResult::group)
                    .map(quoted -> quoted.replace("\"", ""))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }
}
