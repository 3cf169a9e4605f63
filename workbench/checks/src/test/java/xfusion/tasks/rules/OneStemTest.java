package xfusion.tasks.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import xfusion.tasks.contract.Operation;
import xfusion.tasks.template.LambdaFunction;

/** One stem per operation: folder, module, function, handler, route and contract go by one name. */
class OneStemTest {

    @Test
    void theContractHasTheTemplatesRoutes() {
        assertEquals(
                set(Project.CONTRACT.operations(), OneStemTest::routeOf),
                set(
                        Project.TEMPLATE.routes(),
                        route -> route.key() + " -> " + route.function().logicalId()));
    }

    @Test
    void theTemplateHasTheContractsFunctions() {
        assertEquals(
                set(Project.operations(), Stem::logicalId),
                set(Project.TEMPLATE.functions(), LambdaFunction::logicalId));
    }

    @Test
    void theFoldersAreTheContractsOperations() {
        assertEquals(set(Project.operations(), Stem::name), Project.modules("functions"));
    }

    @ParameterizedTest
    @MethodSource("xfusion.tasks.rules.Project#operations")
    void aFunctionIsBuiltFromItsFolder(Stem stem) {
        assertEquals(stem.folder(), Project.function(stem).codeUri());
    }

    @ParameterizedTest
    @MethodSource("xfusion.tasks.rules.Project#operations")
    void aFunctionCallsItsHandler(Stem stem) {
        assertEquals(stem.handler(), Project.function(stem).handler());
        assertTrue(RequestHandler.class.isAssignableFrom(load(stem)), stem::handler);
    }

    @ParameterizedTest
    @MethodSource("xfusion.tasks.rules.Project#operations")
    void aFunctionIsAModule(Stem stem) {
        assertTrue(
                Project.read("pom.xml").contains("<module>" + stem.folder() + "</module>"),
                () -> stem.folder() + " is no module of pom.xml");
        assertTrue(
                Project.read(stem.folder() + "/pom.xml").contains("<artifactId>" + stem + "</artifactId>"),
                () -> "the artifact of " + stem.folder() + " is not called " + stem);
    }

    private static String routeOf(Operation operation) {
        return operation.route() + " -> " + Stem.ofOperation(operation.id()).logicalId();
    }

    private static Class<?> load(Stem stem) {
        try {
            return Class.forName(stem.handler(), false, OneStemTest.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            return fail("%s is not on the class path: make %s a dependency of workbench/local"
                    .formatted(stem.handler(), stem));
        }
    }

    private static <T> Set<String> set(Collection<T> things, Function<T, String> name) {
        return things.stream().map(name).collect(Collectors.toCollection(TreeSet::new));
    }
}
