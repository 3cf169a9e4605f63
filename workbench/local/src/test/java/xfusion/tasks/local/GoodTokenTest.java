package xfusion.tasks.local;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.Date;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import xfusion.tasks.local.issuer.Issuer;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GoodTokenTest {

    @AutoClose
    private final SecuredApi api = SecuredApi.start();

    private final Issuer issuer = api.issuer();

    GoodTokenTest() throws IOException {}

    private int statusFor(String authorization) {
        return api.send(Optional.of(authorization), "GET", "/tasks", "").status();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer ", "bearer ", "BEARER  ", ""})
    void isTakenWithItsSchemeInAnyCaseOrWithoutOne(String scheme) {
        assertEquals(200, statusFor(scheme + issuer.token("ann")));
    }

    @Test
    void namesItsClientWhereItHasNoAudienceAsCognitosAccessTokensDo() {
        var claims = issuer.claims("ann").audience((String) null).claim("client_id", Issuer.AUDIENCE);

        assertEquals(200, statusFor("Bearer " + issuer.sign(claims.build())));
    }

    @Test
    void mayHaveNoOtherTimesThanItsEnd() {
        var claims = issuer.claims("ann").issueTime((Date) null).notBeforeTime((Date) null);

        assertEquals(200, statusFor("Bearer " + issuer.sign(claims.build())));
    }

    @Test
    void isTakenOverALocalDefaultOwner() throws IOException {
        api.ask("ann", "POST", "/tasks", "{\"taskId\":\"1\",\"description\":\"Ann's\"}");

        assertEquals(200, api.ask("ann", "GET", "/tasks/1", "").status());
        assertEquals(404, api.ask("local", "GET", "/tasks/1", "").status());
    }

    @Test
    void isTakenWithAKeyThatIsNew() {
        String old = issuer.token("ann");
        assertEquals(200, statusFor("Bearer " + old));

        issuer.rotateKey();

        assertEquals(200, statusFor("Bearer " + issuer.token("ann")));
        assertEquals(401, statusFor("Bearer " + old));
    }

    /** Its keys are kept. */
    @Test
    void isTakenWhileTheIssuerIsAway() throws IOException {
        try (var other = SecuredApi.start()) {
            assertEquals(200, other.ask("ann", "GET", "/tasks", "").status());

            other.issuer().close();

            assertEquals(200, other.ask("ann", "GET", "/tasks", "").status());
        }
    }
}
