package xfusion.tasks.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import xfusion.tasks.table.Settings;
import xfusion.tasks.table.SetupFailed;
import xfusion.tasks.table.template.LambdaFunction;
import xfusion.tasks.table.template.Rights;

class FunctionVariablesTest {

    @Test
    void areTheTemplatesAndWhatTheTableNeeds() {
        var variables = variables(Map.of(), Map.of("TABLE_NAME", "tasks", "DEFAULT_OWNER", ""));
        assertEquals("tasks", variables.get("TABLE_NAME"));
        assertEquals("local", variables.get("DEFAULT_OWNER"));
        assertEquals("http://127.0.0.1:1", variables.get("AWS_ENDPOINT_URL_DYNAMODB"));
        assertEquals("us-east-1", variables.get("AWS_REGION"));
    }

    @Test
    void leaveTheOwnerToTheUser() {
        assertEquals("me", variables(Map.of("DEFAULT_OWNER", "me"), Map.of()).get("DEFAULT_OWNER"));
        assertEquals("", variables(Map.of("DEFAULT_OWNER", ""), Map.of()).get("DEFAULT_OWNER"));
    }

    @Test
    void mustBeAgreedUpon() {
        var refusal =
                assertThrows(SetupFailed.class, () -> variables(Map.of(), Map.of("MODE", "a"), Map.of("MODE", "b")));
        assertEquals("F2 wants MODE=b, another function wants a: they share a process here.", refusal.getMessage());
    }

    @SafeVarargs
    private static Map<String, String> variables(Map<String, String> user, Map<String, String>... functions) {
        var engine =
                new DynamoDbEndpoint(URI.create("http://127.0.0.1:1"), new Settings(Map.of()), "", Optional.empty());
        return FunctionVariables.of(
                List.of(functions).stream()
                        .map(variables -> function(List.of(functions).indexOf(variables) + 1, variables))
                        .toList(),
                engine,
                new Settings(user));
    }

    private static LambdaFunction function(int number, Map<String, String> variables) {
        return new LambdaFunction("F" + number, "F", "f", variables, Duration.ofSeconds(1), 128, new Rights(List.of()));
    }
}
