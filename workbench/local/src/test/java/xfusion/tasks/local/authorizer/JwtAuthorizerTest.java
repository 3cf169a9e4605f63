package xfusion.tasks.local.authorizer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import xfusion.tasks.issuer.Issuer;
import xfusion.tasks.issuer.Keys;
import xfusion.tasks.local.authorizer.Verdict.Admitted;
import xfusion.tasks.local.authorizer.Verdict.Refused;
import xfusion.tasks.table.Settings;
import xfusion.tasks.table.SetupFailed;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JwtAuthorizerTest {

    @AutoClose
    private final Issuer issuer = Issuer.start();

    private static Optional<JwtAuthorizer> authorizer(String issuer, String audience) {
        return JwtAuthorizer.of(new Settings(Map.of("JWT_ISSUER", issuer, "JWT_AUDIENCE", audience)));
    }

    @Nested
    class WhereARouteAsksForAScope {

        private Verdict judge(String scope) {
            var token = issuer.sign(issuer.claims("ann").claim("scope", scope).build());
            return authorizer(issuer.uri().toString(), Issuer.AUDIENCE)
                    .orElseThrow()
                    .judge(Optional.of("Bearer " + token), List.of("tasks.read", "tasks.write"));
        }

        @Test
        void takesATokenWithOneOfThem() {
            assertEquals(
                    List.of("tasks.read"),
                    assertInstanceOf(Admitted.class, judge("openid tasks.read")).scopes());
        }

        @Test
        void forbidsATokenWithNone() {
            var refused = assertInstanceOf(Refused.class, judge("openid"));

            assertEquals(403, refused.status());
            assertEquals("Forbidden", refused.message());
        }
    }

    @Nested
    class AsksForKeys {

        private final JwtAuthorizer authorizer =
                authorizer(issuer.uri().toString(), Issuer.AUDIENCE).orElseThrow();
        private final int usesBefore = issuer.keyUses();

        private Verdict judge(String token) {
            return authorizer.judge(Optional.of("Bearer " + token), List.of());
        }

        @Test
        void onceForManyTokens() {
            IntStream.range(0, 100)
                    .parallel()
                    .forEach(i -> assertInstanceOf(Admitted.class, judge(issuer.token("user-" + i))));

            assertEquals(1, issuer.keyUses() - usesBefore);
        }

        /** Else whoever sends nonsense has the issuer overrun. */
        @Test
        void twiceHoweverManyTokensAreOfUnknownKeys() {
            var key = Keys.rsa("unknown");
            var token = Keys.sign(issuer.claims("ann").build(), key);

            IntStream.range(0, 20).forEach(i -> assertInstanceOf(Refused.class, judge(token)));

            assertEquals(2, issuer.keyUses() - usesBefore);
            assertInstanceOf(Admitted.class, judge(issuer.token("ann")));
        }
    }

    @Nested
    class Settled {

        @Test
        void isNoneWithoutAnIssuer() {
            assertEquals(Optional.empty(), JwtAuthorizer.of(new Settings(Map.of())));
        }

        @Test
        void wantsIssuerAndAudience() {
            assertRefused("go together", issuer.uri().toString(), "");
            assertRefused("go together", "", Issuer.AUDIENCE);
        }

        @Test
        void wantsAnIssuerThatAnswers() {
            var gone = Issuer.start();
            String uri = gone.uri().toString();
            gone.close();

            assertRefused("tells nothing", uri, Issuer.AUDIENCE);
        }

        @Test
        void wantsAnIssuerThatCallsItselfSo() {
            assertRefused("calls itself", issuer.uri() + "/", Issuer.AUDIENCE);
            assertRefused("tells nothing", "nowhere", Issuer.AUDIENCE);
        }

        private void assertRefused(String reason, String issuer, String audience) {
            var refusal = assertThrows(SetupFailed.class, () -> authorizer(issuer, audience));

            assertTrue(String.valueOf(refusal.getMessage()).contains(reason), refusal::getMessage);
        }
    }
}
