package xfusion.tasks.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import xfusion.tasks.table.template.LambdaFunction;
import xfusion.tasks.table.template.Rights.Statement;

/** What the functions may do with the table is what they did while the end-to-end tests called everything: no more, no less. */
@Order(Integer.MAX_VALUE)
class RightsTest {

    private static final String CALLS = "workbench/checks/target/table-calls";

    @Test
    void areAllUsedAndAllThatIsUsed() {
        Set<String> used = Project.read(CALLS).lines().collect(Collectors.toSet());
        Set<String> granted = Project.TEMPLATE.functions().stream()
                .flatMap(function -> aboutTheTable(function).stream()
                        .flatMap(statement -> statement.action().stream()
                                .flatMap(action -> statement.resource().stream()
                                        .map(resource ->
                                                "%s %s %s".formatted(function.logicalId(), action, resource)))))
                .collect(Collectors.toSet());

        assertEquals(granted, used);
    }

    @Test
    void areOneStatementWithoutAWildcard() {
        for (LambdaFunction function : Project.TEMPLATE.functions()) {
            assertEquals(1, aboutTheTable(function).size(), function.logicalId());
            assertFalse(function.rights().toString().matches(".*[*?].*"), function.logicalId() + " has a wildcard");
        }
    }

    @Test
    void letAFunctionWriteItsOwnLog() {
        for (LambdaFunction function : Project.TEMPLATE.functions()) {
            var others = new ArrayList<>(function.rights().statements());
            others.removeAll(aboutTheTable(function));
            others.removeIf(RightsTest::isOfAStream);

            var group = function.logicalId().replaceAll("Function$", "LogGroup.Arn");
            var write = List.of("logs:CreateLogStream", "logs:PutLogEvents");
            assertEquals(List.of(new Statement("Allow", write, List.of(group))), others);
        }
    }

    private static List<Statement> aboutTheTable(LambdaFunction function) {
        return function.rights().statements().stream()
                .filter(statement -> statement.action().toString().contains("dynamodb:") && !isOfAStream(statement))
                .toList();
    }

    /** What Lambda does with a function's role: it reads the table's stream, and keeps word of the records that it gives up. */
    private static boolean isOfAStream(Statement statement) {
        return statement.resource().equals(List.of("TasksTable.StreamArn"))
                || statement.action().equals(List.of("sqs:SendMessage"));
    }
}
