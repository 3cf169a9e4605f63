package xfusion.tasks.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import xfusion.tasks.table.template.LambdaFunction;

/** What the functions may do is what they have done while the end-to-end suite asked them everything: no more, no less. */
class RightsTest {

    private static final String CALLS = "workbench/e2e/target/table-calls";

    @Test
    void areAllUsedAndAllThatIsUsed() {
        SortedSet<String> used = new TreeSet<>(Project.read(CALLS).lines().toList());
        SortedSet<String> granted = Project.TEMPLATE.functions().stream()
                .flatMap(function -> function.rights().statements().stream()
                        .flatMap(statement -> statement.action().stream()
                                .flatMap(action -> statement.resource().stream()
                                        .map(resource ->
                                                "%s %s %s".formatted(function.logicalId(), action, resource)))))
                .collect(Collectors.toCollection(TreeSet::new));

        assertEquals(granted, used);
    }

    @Test
    void areOneActionEach() {
        for (LambdaFunction function : Project.TEMPLATE.functions()) {
            var statements = function.rights().statements();
            assertEquals(1, statements.size(), function::logicalId);
            assertEquals(1, statements.getFirst().action().size(), function::logicalId);
            assertTrue(Set.of("*", "?").stream().noneMatch(statements.toString()::contains), function::logicalId);
        }
    }
}
