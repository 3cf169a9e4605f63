package xfusion.tasks.functions;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import xfusion.tasks.contract.Exchange;
import xfusion.tasks.runtime.FunctionProcess;
import xfusion.tasks.table.TestTable;

/** An operator raises the epoch after the table was restored from a backup: no device can go on from what it had listed. */
class SyncEpochTest extends FunctionsOverATable {

    @AutoClose
    private final TestTable table = TestTable.create();

    @Test
    void endsEverySyncToken() {
        String token;
        try (var function = start("1")) {
            token = body(list(function, "")).path("next").asString();
            assertEquals(200, list(function, token).path("statusCode").asInt());
        }
        try (var function = start("2")) {
            JsonNode expired = list(function, token);

            assertEquals(410, expired.path("statusCode").asInt());
            var exchange = new Exchange(
                    "GET",
                    "/changes",
                    410,
                    Map.of("content-type", List.of("application/problem+json")),
                    expired.path("body").asString().getBytes(UTF_8));
            assertEquals(List.of(), CONTRACT.violations(exchange));
            String advice = body(expired).path("detail").asString();
            assertTrue(advice.contains("List everything again, without since"), advice);
            assertEquals(200, list(function, "").path("statusCode").asInt());
        }
    }

    private FunctionProcess start(String epoch) {
        var environment = Map.of(
                "TABLE_NAME", table.name(),
                "SYNC_EPOCH", epoch,
                "DEFAULT_OWNER", "me",
                "AWS_ACCESS_KEY_ID", "local",
                "AWS_SECRET_ACCESS_KEY", "local");
        return start(operation("listChanges"), table.endpoint(), environment);
    }

    private static JsonNode list(FunctionProcess function, String since) {
        String query = since.isEmpty() ? "{}" : "{\"since\":\"%s\"}".formatted(since);
        return response(function.invoke(
                "{\"queryStringParameters\":%s}".formatted(query).getBytes(UTF_8)));
    }
}
