package xfusion.tasks.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import xfusion.tasks.contract.Contract;
import xfusion.tasks.contract.Operation;
import xfusion.tasks.table.template.LambdaFunction;
import xfusion.tasks.table.template.Template;

/** The files that the rules read. */
final class Project {

    static final Template TEMPLATE = Template.find(Template.EVERYTHING);
    static final Path ROOT = TEMPLATE.file().resolveSibling("");

    private static final List<Operation> OPERATIONS = Contract.load().operations();

    private Project() {}

    /** The contract's operations, each of which is a function with a route. */
    static List<Operation> operations() {
        return OPERATIONS;
    }

    /** The functions that the table's stream calls; the contract does not know them. */
    static List<Operation> streamed() {
        return TEMPLATE.streamTriggers().stream()
                .map(trigger -> trigger.function().logicalId())
                .map(name -> name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1))
                .map(name -> new Operation(name.replaceFirst("Function$", ""), "STREAM", ""))
                .toList();
    }

    /** All functions, by whatever they are called. */
    static List<Operation> functions() {
        return Stream.concat(OPERATIONS.stream(), streamed().stream()).toList();
    }

    static LambdaFunction function(Operation operation) {
        return TEMPLATE.functions().stream()
                .filter(function -> function.logicalId().equals(operation.logicalId()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("template.yaml has no function " + operation.logicalId()));
    }

    /** The modules in a folder of the project. */
    static SortedSet<String> modules(String folder) {
        return names(folder, "/pom.xml");
    }

    /** The files in events/, without their ending. */
    static SortedSet<String> events() {
        return names("events", ".json");
    }

    /** What stands before {@code ending} in the paths of a folder. */
    private static SortedSet<String> names(String folder, String ending) {
        Path root = ROOT.resolve(folder);
        try (var paths = Files.walk(root, 2)) {
            return paths.map(path -> root.relativize(path).toString())
                    .filter(path -> path.endsWith(ending))
                    .map(path -> path.substring(0, path.length() - ending.length()))
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String read(String file) {
        try {
            return Files.readString(ROOT.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
