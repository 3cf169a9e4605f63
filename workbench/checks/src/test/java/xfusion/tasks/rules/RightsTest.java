package xfusion.tasks.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import xfusion.tasks.template.Rights;

/** What the functions may do is what they did while the end-to-end tests called everything: no more, no less. */
@Order(Integer.MAX_VALUE)
class RightsTest {

    private static final String CALLS = "workbench/checks/target/table-calls";

    @Test
    void areAllUsedAndAllThatIsUsed() {
        Set<String> used = Project.read(CALLS).lines().collect(Collectors.toSet());
        Set<String> granted = Rights.read(Project.TEMPLATE.file()).entrySet().stream()
                .flatMap(function -> function.getValue().statements().stream()
                        .flatMap(statement -> statement.actions().stream()
                                .flatMap(action -> statement.resources().stream()
                                        .map(resource -> "%s %s %s".formatted(function.getKey(), action, resource)))))
                .collect(Collectors.toSet());

        assertEquals(granted, used);
    }

    @Test
    void areOneActionEach() {
        Rights.read(Project.TEMPLATE.file()).forEach((function, rights) -> {
            assertEquals(1, rights.statements().size(), function);
            assertEquals(1, rights.statements().getFirst().actions().size(), function);
            assertFalse(rights.toString().matches(".*[*?].*"), function + " has a wildcard");
        });
    }
}
