package xfusion.tasks.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.nimbusds.jwt.SignedJWT;
import java.nio.file.Path;
import java.util.Map;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import org.junit.jupiter.api.Test;
import xfusion.tasks.local.RunnerProcess;

/** Where the API asks for tokens. */
class TokenTest extends BrowserTest {

    private static final MockOAuth2Server ISSUER = new MockOAuth2Server();

    private static final RunnerProcess RUNNER = start();

    TokenTest() {
        super(RUNNER.uri());
    }

    private static SignedJWT token(String owner) {
        return ISSUER.issueToken("xfusion", owner, "xfusion-tasks");
    }

    private static RunnerProcess start() {
        ISSUER.start();
        var issuer = String.valueOf(token("ann").getPayload().toJSONObject().get("iss"));
        var variables = Map.of("JWT_ISSUER", issuer, "JWT_AUDIENCE", "xfusion-tasks");
        return RunnerProcess.start(variables, Path.of("target", "runner-with-tokens.log"));
    }

    private Locator field() {
        return page.getByLabel("This API asks for a token");
    }

    private void enter(String token) {
        field().fill(token);
        field().press("Enter");
    }

    @Test
    void asksForATokenAndThenGoesOn() {
        page.navigate("/explore");
        assertThat(field()).isFocused();

        enter("wrong");
        assertThat(message()).hasText("Unauthorized");
        assertThat(field()).isVisible();
        enter(token("ann").serialize());

        assertThat(page.getByText("No tasks here.")).isVisible();
        assertThat(field()).isHidden();
        assertThat(page.locator("#exchanges pre").first()).containsText("authorization: Bearer …");
    }

    @Test
    void refusesWhatCannotBeAToken() {
        page.navigate("/explore");

        enter("eyJ…");
        assertEquals(true, field().evaluate("field => field.validity.patternMismatch"));
        assertEquals(0, page.evaluate("sessionStorage.length"));
        page.reload();
        enter(" " + token("ann").serialize());

        assertThat(page.getByText("No tasks here.")).isVisible();
    }

    @Test
    void replacesAToken() {
        page.navigate("/explore");
        enter(token("bob").serialize());
        page.getByLabel("New task").fill("Of Bob");
        page.getByLabel("New task").press("Enter");
        assertThat(message()).hasText("Added: Of Bob");

        button("Replace token").click();
        assertThat(field()).isFocused();
        button("Replace token").click();
        assertThat(field()).isHidden();
        button("Replace token").click();
        enter(token("eve").serialize());

        assertThat(page.getByText("No tasks here.")).isVisible();
        assertThat(button("Replace token")).isVisible();
    }
}
