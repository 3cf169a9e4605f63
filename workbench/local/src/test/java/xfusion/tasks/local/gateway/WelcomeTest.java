package xfusion.tasks.local.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;
import xfusion.tasks.table.Settings;

class WelcomeTest {

    private static String welcome(Map<String, String> variables) {
        return Welcome.text(URI.create("http://127.0.0.1:3000"), new Settings(variables));
    }

    @Test
    void showsARequestToTry() {
        assertEquals("""
                Listening on http://127.0.0.1:3000, Ctrl-C stops it. Try:
                  curl -i http://127.0.0.1:3000/tasks -H 'Content-Type: application/json' -d '{"description":"Learn DynamoDB"}'""", welcome(Map.of("DEFAULT_OWNER", "local")));
    }

    @Test
    void showsARequestWithATokenWhereTokensAreAskedFor() {
        assertEquals(
                """
                Listening on http://127.0.0.1:3000, Ctrl-C stops it. Try, with a token of https://issuer.example for app:
                  TOKEN=...
                  curl -i http://127.0.0.1:3000/tasks -H "Authorization: Bearer $TOKEN" \
                -H 'Content-Type: application/json' -d '{"description":"Learn DynamoDB"}'""",
                welcome(Map.of("JWT_ISSUER", "https://issuer.example", "JWT_AUDIENCE", "app", "DEFAULT_OWNER", "")));
    }

    @Test
    void showsNoRequestWhereNoneCanSucceed() {
        assertEquals(
                "Listening on http://127.0.0.1:3000, Ctrl-C stops it. Every request is answered with 401: "
                        + "DEFAULT_OWNER is empty, and without JWT_ISSUER and JWT_AUDIENCE no token is read.",
                welcome(Map.of("DEFAULT_OWNER", "")));
    }
}
