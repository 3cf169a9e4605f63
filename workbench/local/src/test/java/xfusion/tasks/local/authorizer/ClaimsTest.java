package xfusion.tasks.local.authorizer;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.BadJWTException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClaimsTest {

    private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");

    private final Claims expected = new Claims("https://issuer.example", "app", InstantSource.fixed(NOW));

    private static JWTClaimsSet.Builder good() {
        return new JWTClaimsSet.Builder()
                .issuer("https://issuer.example")
                .audience("app")
                .expirationTime(in(60));
    }

    private static Date in(int seconds) {
        return Date.from(NOW.plusSeconds(seconds));
    }

    private void assertTaken(JWTClaimsSet.Builder claims) {
        assertDoesNotThrow(() -> expected.verify(claims.build(), null));
    }

    private void assertRefused(String fault, JWTClaimsSet.Builder claims) {
        var refusal = assertThrows(BadJWTException.class, () -> expected.verify(claims.build(), null));
        assertEquals(fault, refusal.getMessage());
    }

    @Test
    void areTakenToTheSecond() {
        assertTaken(good().expirationTime(in(1)));
        assertTaken(good().notBeforeTime(in(0)).issueTime(in(0)));
        assertRefused("the token has expired", good().expirationTime(in(0)));
        assertRefused("the token is not valid yet", good().notBeforeTime(in(1)));
        assertRefused("the token was issued in the future", good().issueTime(in(1)));
    }

    @Test
    void areForOneAudienceOfSeveralOrWithoutAnyForTheClient() {
        assertTaken(good().audience(List.of("other", "app")));
        assertTaken(good().audience((String) null).claim("client_id", "app"));
        assertRefused("invalid audience", good().audience(List.of("other", "ap")));
        assertRefused("invalid audience", good().audience("other").claim("client_id", "app"));
        assertRefused("invalid audience", good().audience(List.of()).claim("client_id", "app"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"scope", "scp"})
    void haveScopesInEitherClaim(String claim) {
        var scopes = List.of("read", "write");
        assertEquals(scopes, Claims.scopes(good().claim(claim, "read write").build()));
        assertEquals(scopes, Claims.scopes(good().claim(claim, scopes).build()));
    }

    @Test
    void arePassedOnAsTexts() {
        var claims = new JWTClaimsSet.Builder()
                .expirationTime(in(0))
                .claim("groups", List.of("a", "b"))
                .claim("email_verified", true);

        assertEquals(
                Map.of("exp", String.valueOf(NOW.getEpochSecond()), "groups", "[a b]", "email_verified", "true"),
                Claims.texts(claims.build()));
    }
}
