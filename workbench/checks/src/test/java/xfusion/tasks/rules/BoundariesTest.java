package xfusion.tasks.rules;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which module may use which: function -> api -> http and persistence, and nobody the workbench. */
class BoundariesTest {

    private static final String OURS = "xfusion.tasks..";
    private static final String SDK = "software.amazon.awssdk..";

    private static final DescribedPredicate<JavaClass> SHIPPED = describe("ship", Shipped::isShipped);
    private static final DescribedPredicate<JavaClass> WORKBENCH =
            resideInAPackage(OURS).and(not(SHIPPED)).as("belong to the workbench");

    @ParameterizedTest
    @MethodSource("xfusion.tasks.rules.Project#operations")
    void aFunctionUsesNoOtherFunction(Stem function) {
        var own = resideInAPackage(function.packageName() + "..");

        refuse(own, resideInAnyPackage(Shipped.functions()).and(not(own)));
    }

    @Test
    void libsUseNoFunction() {
        refuse(
                resideInAnyPackage(Shipped.HTTP, Shipped.PERSISTENCE, Shipped.API),
                resideInAnyPackage(Shipped.functions()));
    }

    @Test
    void httpKnowsNoTask() {
        refuse(resideInAPackage(Shipped.HTTP), resideInAPackage(OURS).and(not(resideInAPackage(Shipped.HTTP))));
    }

    @Test
    void persistenceKnowsNoHttp() {
        refuse(
                resideInAPackage(Shipped.PERSISTENCE),
                resideInAPackage(OURS).and(not(resideInAPackage(Shipped.PERSISTENCE))));
        refuse(
                resideInAPackage(Shipped.PERSISTENCE),
                resideInAnyPackage("com.amazonaws.services.lambda..", "java.net.http.."));
    }

    @Test
    void onlyPersistenceKnowsDynamoDb() {
        refuse(SHIPPED.and(not(resideInAPackage(Shipped.PERSISTENCE))), resideInAPackage(SDK));
    }

    @Test
    void nothingShippedUsesTheWorkbench() {
        refuse(SHIPPED, WORKBENCH);
    }

    @Nested
    class NothingShippedScans {

        private static final Set<String> METHODS = Set.of("scan", "scanPaginator");

        @Test
        void byARequest() {
            refuse(
                    SHIPPED,
                    resideInAPackage(SDK)
                            .and(describe("scan", used -> used.getSimpleName().startsWith("Scan"))));
        }

        @Test
        void byACall() {
            check(noClasses().that(SHIPPED).should().callMethodWhere(describe("it scans", this::scans)));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {"dynamodb:Scan", "dynamodb:*", "DynamoDBCrudPolicy", "DynamoDBReadPolicy", "FullAccess"})
        void byAGrant(String grant) {
            assertFalse(Project.read("template.yaml").contains(grant));
        }

        private boolean scans(JavaMethodCall call) {
            return resideInAPackage(SDK).test(call.getTargetOwner()) && METHODS.contains(call.getName());
        }
    }

    private static void refuse(
            DescribedPredicate<? super JavaClass> users, DescribedPredicate<? super JavaClass> used) {
        check(noClasses().that(users).should().dependOnClassesThat(used));
    }

    private static void check(ArchRule rule) {
        rule.check(Shipped.ALL);
    }
}
