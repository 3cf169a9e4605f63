package xfusion.tasks.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import java.io.IOException;
import java.io.InputStream;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.constantpool.StringEntry;
import java.lang.reflect.AccessFlag;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import xfusion.tasks.contract.Operation;

/**
 * The template declares every variable that the code reads: {@code sam local} cannot set any other. A constant of the code
 * counts as one if it looks like it, as {@code TABLE_NAME} does.
 */
class EnvironmentTest {

    private static final Pattern VARIABLE = Pattern.compile("[A-Z][A-Z0-9]*(_[A-Z0-9]+)+");

    /** Lambda sets these. */
    private static final Set<String> OF_LAMBDA = Set.of(
            "AWS_REGION",
            "AWS_ACCESS_KEY_ID",
            "AWS_SECRET_ACCESS_KEY",
            "AWS_SESSION_TOKEN",
            "AWS_CONTAINER_CREDENTIALS_FULL_URI",
            "AWS_LAMBDA_INITIALIZATION_TYPE");

    @ParameterizedTest
    @MethodSource("xfusion.tasks.rules.Project#operations")
    void declaresWhatTheCodeReads(Operation operation) {
        var read = read();
        read.removeAll(OF_LAMBDA);
        read.removeAll(Project.function(operation).environment().keySet());

        assertEquals(Set.of(), read, "template.yaml does not declare them for " + operation.logicalId());
    }

    @Test
    void seesWhatTheCodeReads() {
        assertTrue(read().containsAll(Set.of("TABLE_NAME", "DEFAULT_OWNER", "AWS_ENDPOINT_URL_DYNAMODB")));
    }

    private static Set<String> read() {
        return Shipped.ALL.stream()
                .filter(Shipped::isShipped)
                .flatMap(EnvironmentTest::constants)
                .filter(VARIABLE.asMatchPredicate())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> constants(JavaClass javaClass) {
        ClassModel model = ClassFile.of().parse(bytes(javaClass));
        // An enum's class file holds the names of its constants, which look the same.
        var enumConstants = model.fields().stream()
                .filter(field -> field.flags().has(AccessFlag.ENUM))
                .map(field -> field.fieldName().stringValue())
                .collect(Collectors.toSet());
        return StreamSupport.stream(model.constantPool().spliterator(), false)
                .filter(StringEntry.class::isInstance)
                .map(entry -> ((StringEntry) entry).stringValue())
                .filter(constant -> !enumConstants.contains(constant));
    }

    private static byte[] bytes(JavaClass javaClass) {
        try (InputStream stream =
                javaClass.getSource().orElseThrow().getUri().toURL().openStream()) {
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
