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

/** Each file in events/ is one for the function that it is named after: list-tasks-by-status.json for list-tasks. */
class EventsTest {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    @ParameterizedTest
    @MethodSource("xfusion.tasks.rules.Project#events")
    void areOfTheRouteOrTheStreamThatTheyAreNamedAfter(String name) {
        Operation operation = operation(name);
        JsonNode event = JSON.readTree(Project.read("events/" + name + ".json"));
        if (Project.streamed().contains(operation)) {
            assertEquals("aws:dynamodb", event.at("/Records/0/eventSource").asString());
            return;
        }

        assertEquals("2.0", event.path("version").asString());
        assertEquals(operation.route(), event.path("routeKey").asString());
        String method = event.at("/requestContext/http/method").asString();
        String path = event.path("rawPath").asString();
        assertTrue(operation.takes(method, path), () -> method + " " + path);
    }

    @ParameterizedTest
    @MethodSource("xfusion.tasks.rules.Project#functions")
    void areThereForEachFunction(Operation operation) {
        assertTrue(Project.events().contains(operation.stem()), operation::stem);
    }

    private static Operation operation(String name) {
        return Project.functions().stream()
                .filter(operation -> (name + "-").startsWith(operation.stem() + "-"))
                .max(Comparator.comparing(operation -> operation.id().length()))
                .orElseThrow(() -> new AssertionError("events/" + name + ".json is of no operation"));
    }
}
