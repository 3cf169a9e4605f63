package xfusion.tasks.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

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

    private static SignedJWT token() {
        return ISSUER.issueToken("xfusion", "ann", "xfusion-tasks");
    }

    private static RunnerProcess start() {
        ISSUER.start();
        var issuer = String.valueOf(token().getPayload().toJSONObject().get("iss"));
        var variables = Map.of("JWT_ISSUER", issuer, "JWT_AUDIENCE", "xfusion-tasks");
        return RunnerProcess.start(variables, Path.of("target", "runner-with-tokens.log"));
    }

    @Test
    void asksForATokenAndThenGoesOn() {
        page.navigate("/explore");
        var token = page.getByLabel("This API asks for a token (401)");
        assertThat(token).isFocused();

        token.fill("wrong");
        token.press("Enter");
        assertThat(token).isVisible();
        assertThat(message()).hasText("Unauthorized");
        token.fill(token().serialize());
        token.press("Enter");

        assertThat(page.getByText("No tasks here.")).isVisible();
        assertThat(token).isHidden();
        assertThat(page.locator("#exchanges pre").first()).containsText("authorization: Bearer …");
    }
}
