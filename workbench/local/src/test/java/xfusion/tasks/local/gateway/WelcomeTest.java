package xfusion.tasks.local.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;
import xfusion.tasks.table.Settings;

class WelcomeTest {

    private static void assertShows(String expected, Map<String, String> variables) {
        var uri = URI.create("http://127.0.0.1:3000");
        assertEquals(
                "Listening on http://127.0.0.1:3000, Ctrl-C stops it. " + expected,
                Welcome.text(uri, new Settings(variables)));
    }

    @Test
    void showsARequestToTry() {
        assertShows("""
                Open it in a browser, or try:
                  curl -i http://127.0.0.1:3000/tasks \
                -H 'Content-Type: application/json' -d '{"description":"Learn DynamoDB"}'""", Map.of("DEFAULT_OWNER", "local"));
    }

    @Test
    void showsARequestWithATokenWhereTokensAreAskedFor() {
        assertShows("""
                Open it in a browser, or try, with a token of https://issuer.example for app:
                  TOKEN=...
                  curl -i http://127.0.0.1:3000/tasks -H "Authorization: Bearer $TOKEN" \
                -H 'Content-Type: application/json' -d '{"description":"Learn DynamoDB"}'""", Map.of("JWT_ISSUER", "https://issuer.example", "JWT_AUDIENCE", "app", "DEFAULT_OWNER", ""));
    }

    @Test
    void showsNoRequestWhereNoneCanSucceed() {
        assertShows(
                "Every request is answered with 401: DEFAULT_OWNER is empty, and without JWT_ISSUER and JWT_AUDIENCE "
                        + "no token is read.",
                Map.of("DEFAULT_OWNER", ""));
    }
}
