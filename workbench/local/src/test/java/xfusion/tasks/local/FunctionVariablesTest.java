package xfusion.tasks.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import xfusion.tasks.table.Settings;
import xfusion.tasks.table.SetupFailed;

class FunctionVariablesTest {

    @SafeVarargs
    private static Map<String, String> variables(Map<String, String> user, Map<String, String>... functions) {
        var dynamoDb = new DynamoDbEndpoint(Map.of("AWS_REGION", "us-east-1"), "", Optional.empty());
        return FunctionVariables.of(List.of(functions), dynamoDb, new Settings(user));
    }

    @Test
    void areTheTemplatesAndWhatTheTableNeeds() {
        assertEquals(
                Map.of("TABLE_NAME", "tasks", "DEFAULT_OWNER", "local", "ADOPT_FOR", "", "AWS_REGION", "us-east-1"),
                variables(Map.of(), Map.of("TABLE_NAME", "tasks", "DEFAULT_OWNER", ""), Map.of("TABLE_NAME", "tasks")));
    }

    @Test
    void leaveTheOwnerToTheUser() {
        assertEquals("me", variables(Map.of("DEFAULT_OWNER", "me"), Map.of()).get("DEFAULT_OWNER"));
        assertEquals("", variables(Map.of("DEFAULT_OWNER", ""), Map.of()).get("DEFAULT_OWNER"));
    }

    @Test
    void areOfAnotherEpochIfTheUserHasRestoredTheTable() {
        var template = Map.of("SYNC_EPOCH", "1");
        assertEquals("1", variables(Map.of(), template).get("SYNC_EPOCH"));
        assertEquals("2", variables(Map.of("SYNC_EPOCH", "2"), template).get("SYNC_EPOCH"));
    }

    @Test
    void mustBeAgreedUpon() {
        var refusal =
                assertThrows(SetupFailed.class, () -> variables(Map.of(), Map.of("MODE", "a"), Map.of("MODE", "b")));
        assertTrue(refusal.toString().contains("MODE"), refusal::toString);
    }
}
