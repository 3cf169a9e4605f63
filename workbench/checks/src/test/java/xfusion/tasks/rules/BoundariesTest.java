package xfusion.tasks.rules;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static xfusion.tasks.rules.Shipped.API;
import static xfusion.tasks.rules.Shipped.FUNCTIONS;
import static xfusion.tasks.rules.Shipped.HTTP;
import static xfusion.tasks.rules.Shipped.PERSISTENCE;

import com.amazonaws.services.lambda.runtime.LambdaLogger;
import com.amazonaws.services.lambda.runtime.LambdaRuntime;
import com.amazonaws.services.lambda.runtime.logging.LogLevel;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import xfusion.tasks.contract.Operation;

/** Which module may use which: function -> api -> http and persistence, and nobody the workbench. */
class BoundariesTest {

    private static final DescribedPredicate<JavaClass> OURS = resideInAPackage("xfusion.tasks..");
    private static final DescribedPredicate<JavaClass> SDK = resideInAPackage("software.amazon.awssdk..");
    private static final DescribedPredicate<JavaClass> SHIPPED = describe("ship", Shipped::isShipped);

    @ParameterizedTest
    @MethodSource("xfusion.tasks.rules.Project#functions")
    void aFunctionUsesNoOtherFunction(Operation operation) {
        var own = resideInAPackage(operation.packageName() + "..");

        refuse(own, resideInAnyPackage(FUNCTIONS).and(not(own)));
    }

    /** Its serializer reads API Gateway's events only, and Lambda would use it for a stream's as well. */
    @ParameterizedTest
    @MethodSource("xfusion.tasks.rules.Project#streamed")
    void aFunctionThatTheStreamCallsKnowsNoHttp(Operation operation) {
        refuse(resideInAPackage(operation.packageName() + ".."), resideInAnyPackage(HTTP, API));
        assertFalse(Project.read(operation.folder() + "/pom.xml").matches("(?s).*<artifactId>(http|api)<.*"));
    }

    @Test
    void libsUseNoFunction() {
        refuse(resideInAnyPackage(HTTP, PERSISTENCE, API), resideInAnyPackage(FUNCTIONS));
    }

    @Test
    void httpKnowsNoTask() {
        refuse(resideInAPackage(HTTP), OURS.and(not(resideInAPackage(HTTP))));
    }

    @Test
    void persistenceKnowsNoHttp() {
        refuse(resideInAPackage(PERSISTENCE), OURS.and(not(resideInAPackage(PERSISTENCE))));
        // It may log.
        refuse(
                resideInAPackage(PERSISTENCE),
                resideInAnyPackage("com.amazonaws.services.lambda..", "java.net.http..")
                        .and(not(belongToAnyOf(LambdaRuntime.class, LambdaLogger.class, LogLevel.class))));
    }

    @Test
    void onlyPersistenceKnowsDynamoDb() {
        refuse(SHIPPED.and(not(resideInAPackage(PERSISTENCE))), SDK);
    }

    @Test
    void nothingShippedUsesTheWorkbench() {
        refuse(SHIPPED, OURS.and(not(SHIPPED)).as("belong to the workbench"));
    }

    @Nested
    class NothingShippedScans {

        @Test
        void byARequest() {
            refuse(
                    SHIPPED,
                    SDK.and(describe("scan", used -> used.getSimpleName().startsWith("Scan"))));
        }

        @Test
        void byACall() {
            noClasses()
                    .that(SHIPPED)
                    .should()
                    .callMethodWhere(describe(
                            "it scans",
                            call -> SDK.test(call.getTargetOwner())
                                    && call.getName().matches("scan(Paginator)?")))
                    .check(Shipped.ALL);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {"dynamodb:Scan", "dynamodb:*", "DynamoDBCrudPolicy", "DynamoDBReadPolicy", "FullAccess"})
        void byAGrant(String grant) {
            assertFalse(Project.read("template.yaml").contains(grant));
        }
    }

    private static void refuse(
            DescribedPredicate<? super JavaClass> users, DescribedPredicate<? super JavaClass> used) {
        noClasses().that(users).should().dependOnClassesThat(used).check(Shipped.ALL);
    }
}
