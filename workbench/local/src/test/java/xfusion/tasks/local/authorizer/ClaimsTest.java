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
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

    private void assertRefused(String fault, Consumer<JWTClaimsSet.Builder> spoil) {
        var claims = good();
        spoil.accept(claims);
        var refusal = assertThrows(BadJWTException.class, () -> expected.verify(claims.build(), null));
        assertEquals(fault, refusal.getMessage());
    }

    @Test
    void areTakenToTheSecond() {
        assertTaken(good().expirationTime(in(1)));
        assertTaken(good().notBeforeTime(in(0)).issueTime(in(0)));
        assertRefused("the token has expired", claims -> claims.expirationTime(in(0)));
        assertRefused("the token is not valid yet", claims -> claims.notBeforeTime(in(1)));
        assertRefused("the token was issued in the future", claims -> claims.issueTime(in(1)));
    }

    @Test
    void areForOneAudienceOfSeveral() {
        assertTaken(good().audience(List.of("other", "app")));
        assertRefused("invalid audience", claims -> claims.audience(List.of("other", "ap")));
    }

    @Test
    void lookAtTheClientOnlyWithoutAnAudience() {
        assertTaken(good().audience((String) null).claim("client_id", "app"));
        assertRefused("invalid audience", claims -> claims.audience("other").claim("client_id", "app"));
        assertRefused("invalid audience", claims -> claims.audience(List.of()).claim("client_id", "app"));
    }

    @ParameterizedTest
    @CsvSource({"scope, read write", "scp, read write"})
    void haveScopesInEitherClaim(String claim, String value) {
        assertEquals(
                List.of("read", "write"),
                Claims.scopes(good().claim(claim, value).build()));
        assertEquals(
                List.of("read", "write"),
                Claims.scopes(good().claim(claim, List.of("read", "write")).build()));
    }

    @Test
    void arePassedOnAsTexts() {
        var claims = new JWTClaimsSet.Builder()
                .subject("ann")
                .expirationTime(in(0))
                .claim("groups", List.of("a", "b"))
                .claim("email_verified", true)
                .build();

        assertEquals(
                Map.of(
                        "sub", "ann",
                        "exp", String.valueOf(NOW.getEpochSecond()),
                        "groups", "[a b]",
                        "email_verified", "true"),
                Claims.texts(claims));
    }
}
