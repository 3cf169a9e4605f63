package xfusion.tasks.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Comparator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import xfusion.tasks.contract.Operation;

/** Each file in events/ is a request to the function that it is named after. */
class EventsTest {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    @ParameterizedTest
    @MethodSource("xfusion.tasks.rules.Project#events")
    void isOfTheRouteThatItIsNamedAfter(String file) {
        Operation operation = operation(file);
        JsonNode event = JSON.readTree(Project.read("events/" + file));

        assertEquals("2.0", event.path("version").asString());
        assertEquals(operation.route(), event.path("routeKey").asString());
        assertEquals(operation.method(), event.at("/requestContext/http/method").asString());
        assertTrue(
                event.path("rawPath").asString().matches(operation.path().replaceAll("\\{[^}]+}", "[^/]+")),
                () -> event.path("rawPath") + " is no " + operation.path());
    }

    @ParameterizedTest
    @MethodSource("xfusion.tasks.rules.Project#operations")
    void isThereForEachFunction(Stem stem) {
        assertTrue(Project.events().stream().anyMatch(stem::owns), () -> "events/ has none for " + stem);
    }

    private static Operation operation(String file) {
        return Project.CONTRACT.operations().stream()
                .filter(operation -> Stem.ofOperation(operation.id()).owns(file))
                .max(Comparator.comparing(operation -> operation.id().length()))
                .orElseThrow(() -> new AssertionError("events/" + file + " is of no operation"));
    }
}
