package xfusion.tasks.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import xfusion.tasks.template.Rights;

/** What the functions may do is what they have done while the end-to-end suite asked them everything: no more, no less. */
@Order(Integer.MAX_VALUE)
class RightsTest {

    private static final String CALLS = "workbench/checks/target/table-calls";

    @Test
    void areAllUsedAndAllThatIsUsed() {
        SortedSet<String> used = new TreeSet<>(Project.read(CALLS).lines().toList());
        SortedSet<String> granted = Rights.read(Project.TEMPLATE.file()).entrySet().stream()
                .flatMap(function -> function.getValue().statements().stream()
                        .flatMap(statement -> statement.actions().stream()
                                .flatMap(action -> statement.resources().stream()
                                        .map(resource -> "%s %s %s".formatted(function.getKey(), action, resource)))))
                .collect(Collectors.toCollection(TreeSet::new));

        assertEquals(granted, used);
    }

    @Test
    void areOneActionEach() {
        Rights.read(Project.TEMPLATE.file()).forEach((function, rights) -> {
            assertEquals(1, rights.statements().size(), function);
            assertEquals(1, rights.statements().getFirst().actions().size(), function);
            assertTrue(Set.of("*", "?").stream().noneMatch(rights.toString()::contains), function + " has a wildcard");
        });
    }
}
