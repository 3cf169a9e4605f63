package xfusion.tasks.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;

/** An example that breaks the contract teaches its reader the wrong thing. */
class ExamplesTest {

    private final JsonNode document = ContractFile.read(ContractFile.above(Path.of("")));
    private final Schemas schemas = new Schemas(document);

    @TestFactory
    Stream<DynamicTest> everyExampleKeepsTheContract() {
        return operations()
                .flatMap(operation -> Stream.concat(
                        operation.child("requestBody").stream(),
                        operation.get("responses").children()))
                .flatMap(bodied -> bodied.child("content").stream())
                .flatMap(Place::children)
                .flatMap(media -> media.get("examples").children().map(example -> test(media, example)));
    }

    private DynamicTest test(Place media, Place example) {
        var schema = media.get("schema");
        return DynamicTest.dynamicTest(
                media.pointer() + ": " + example.name(),
                () -> assertEquals(
                        List.of(), schemas.faults(schema, example.get("value").node())));
    }

    private Stream<Place> operations() {
        return Stream.concat(
                Place.top(document).get("paths").children().flatMap(Place::children),
                Stream.of(Place.top(document).get("x-elsewhere")));
    }
}
