package xfusion.tasks.rules;

import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.util.Collection;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import xfusion.tasks.contract.Operation;
import xfusion.tasks.table.template.LambdaFunction;

/**
 * One stem per operation: folder, module, function, handler, route and contract go by one name. What the table's stream calls has
 * neither route nor contract.
 */
class OneStemTest {

    @Test
    void theContractHasTheTemplatesRoutes() {
        assertEquals(
                set(Project.operations(), operation -> operation.route() + " -> " + operation.logicalId()),
                set(
                        Project.TEMPLATE.routes(),
                        route -> route.key() + " -> " + route.function().logicalId()));
    }

    @Test
    void theTemplateHasTheContractsFunctionsAndTheStreams() {
        assertEquals(
                set(Project.functions(), Operation::logicalId),
                set(Project.TEMPLATE.functions(), LambdaFunction::logicalId));
    }

    @Test
    void theFoldersAreTheFunctions() {
        assertEquals(set(Project.functions(), Operation::stem), Project.modules("functions"));
    }

    @ParameterizedTest
    @MethodSource("xfusion.tasks.rules.Project#functions")
    void aFunctionIsAModuleWithItsHandler(Operation operation) throws ClassNotFoundException {
        String folder = operation.folder();
        assertEquals(folder, Project.function(operation).codeUri());
        assertEquals(operation.handler(), Project.function(operation).handler());
        assertTrue(Project.read("pom.xml").contains("<module>" + folder + "</module>"), folder);
        assertTrue(Project.read(folder + "/pom.xml").contains("<artifactId>" + operation.stem() + "<"), folder);
        // Where it is not found, the function is missing in workbench/local/pom.xml.
        assertTrue(RequestHandler.class.isAssignableFrom(Class.forName(operation.handler())), operation::handler);
    }

    private static <T> Set<String> set(Collection<T> things, Function<T, String> name) {
        return things.stream().map(name).collect(toSet());
    }
}
