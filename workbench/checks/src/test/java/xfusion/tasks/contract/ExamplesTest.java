package xfusion.tasks.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** An example that breaks the contract misleads its reader. */
class ExamplesTest {

    private final Schemas schemas = new Schemas();

    @TestFactory
    Stream<DynamicTest> keepTheContract() {
        return ContractFile.read().findParents("examples").stream()
                .filter(media -> media.has("schema"))
                .flatMap(media -> media.path("examples").properties().stream()
                        .map(example -> dynamicTest(
                                example.getKey(),
                                () -> assertEquals(
                                        List.of(),
                                        schemas.faults(
                                                media.path("schema"),
                                                example.getValue().path("value"))))));
    }
}
