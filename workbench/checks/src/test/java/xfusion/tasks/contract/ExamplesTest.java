package xfusion.tasks.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;

/** An example that breaks the contract misleads its reader. */
class ExamplesTest {

    private final JsonNode document = Contract.read();
    private final Schemas schemas = new Schemas(document);

    @TestFactory
    Stream<DynamicTest> keepTheContract() {
        return operations()
                .flatMap(operation -> Stream.concat(
                        operation.child("requestBody").stream(),
                        operation.get("responses").children()))
                .flatMap(bodied -> bodied.child("content").stream())
                .flatMap(Place::children)
                .flatMap(media -> media.get("examples").children().map(example -> test(media, example)));
    }

    private DynamicTest test(Place media, Place example) {
        JsonNode value = example.get("value").node();
        return DynamicTest.dynamicTest(
                media.pointer() + ": " + example.name(),
                () -> assertEquals(List.of(), schemas.faults(media.get("schema"), value)));
    }

    private Stream<Place> operations() {
        Place top = Place.top(document);
        return Stream.concat(top.get("paths").children().flatMap(Place::children), Stream.of(top.get("x-elsewhere")));
    }
}
