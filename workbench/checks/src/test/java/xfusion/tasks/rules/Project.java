package xfusion.tasks.rules;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import xfusion.tasks.contract.Contract;
import xfusion.tasks.template.LambdaFunction;
import xfusion.tasks.template.Template;

/** What the rules look at. */
final class Project {

    static final Template TEMPLATE = Template.find();
    static final Contract CONTRACT = Contract.load();
    static final Path ROOT = TEMPLATE.file().resolveSibling("");

    private Project() {}

    /** The stems of the contract's operations. */
    static SortedSet<Stem> operations() {
        return CONTRACT.operations().stream()
                .map(operation -> Stem.ofOperation(operation.id()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    static LambdaFunction function(Stem stem) {
        return TEMPLATE.functions().stream()
                .filter(function -> function.logicalId().equals(stem.logicalId()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("template.yaml has no function " + stem.logicalId()));
    }

    /** The modules in a folder of the project. */
    static SortedSet<String> modules(String folder) {
        return names(folder, entry -> Files.exists(entry.resolve("pom.xml")));
    }

    /** The files in events/. */
    static SortedSet<String> events() {
        return names("events", entry -> entry.toString().endsWith(".json"));
    }

    private static SortedSet<String> names(String folder, Predicate<Path> which) {
        try (var entries = Files.list(ROOT.resolve(folder))) {
            return entries.filter(which)
                    .map(entry -> entry.getFileName().toString())
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    static String read(String file) {
        try {
            return Files.readString(ROOT.resolve(file));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
