package xfusion.tasks.local.authorizer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import xfusion.tasks.local.authorizer.Verdict.Admitted;
import xfusion.tasks.local.authorizer.Verdict.Refused;
import xfusion.tasks.local.issuer.Issuer;
import xfusion.tasks.local.issuer.Keys;
import xfusion.tasks.table.Settings;
import xfusion.tasks.table.SetupFailed;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JwtAuthorizerTest {

    @AutoClose
    private final Issuer issuer = Issuer.start();

    private final List<String> log = new CopyOnWriteArrayList<>();

    @BeforeEach
    void clearLog() {
        log.clear();
    }

    private Optional<JwtAuthorizer> authorizer(String issuer, String audience) {
        return JwtAuthorizer.of(new Settings(Map.of("JWT_ISSUER", issuer, "JWT_AUDIENCE", audience)), log::add);
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
    class WhereKeysAreMissing {

        @Test
        void refusesTokensAndSaysWhyOnce() {
            var gone = Issuer.start();
            var authorizer = authorizer(gone.uri().toString(), Issuer.AUDIENCE).orElseThrow();
            gone.close();

            var verdicts = IntStream.range(0, 20)
                    .mapToObj(i -> authorizer.judge(Optional.of("Bearer " + gone.token("ann")), List.of()))
                    .toList();

            verdicts.forEach(verdict -> {
                var refused = assertInstanceOf(Refused.class, verdict);
                assertEquals(401, refused.status());
                assertTrue(refused.challenge().contains("the issuer's keys are not available"), refused::challenge);
            });
            assertEquals(1, log.size(), log::toString);
            assertTrue(
                    log.getFirst().startsWith("Tokens are refused: the issuer's keys cannot be fetched from "),
                    log::toString);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "null",
                    "7",
                    "{}",
                    "{\"kty\":\"RSA\",\"kid\":\"x\"}",
                    "{\"kty\":\"AKP\"}",
                    "{\"kty\":\"RSA\",\"n\":7,\"e\":[]}"
                })
        void takesTheKeysBesideOneThatCannotBeRead(String unreadable) throws Exception {
            var keys = "{\"keys\":[%s,%s]}".formatted(unreadable, issuer.key().toPublicJWK());
            try (var server = new KeyServer(keys)) {
                var source = new IssuerKeys(server.url(), log::add).source();
                var claims = new Claims(issuer.uri().toString(), Issuer.AUDIENCE, InstantSource.system());

                assertEquals(
                        "ann",
                        new Tokens(source, claims).verify(issuer.token("ann")).getSubject());
                assertEquals(1, log.size(), log::toString);
                assertTrue(log.getFirst().startsWith("One of the keys at "), log::toString);
            }
        }
    }

    /** Serves a set of keys, whatever is in it. */
    private record KeyServer(HttpServer server) implements AutoCloseable {

        KeyServer(String keys) throws IOException {
            this(HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0));
            server.createContext("/", exchange -> {
                exchange.sendResponseHeaders(200, keys.length());
                exchange.getResponseBody().write(keys.getBytes(StandardCharsets.US_ASCII));
                exchange.close();
            });
            server.start();
        }

        URL url() throws IOException {
            return URI.create("http://127.0.0.1:" + server.getAddress().getPort())
                    .toURL();
        }

        @Override
        public void close() {
            server.stop(0);
        }
    }

    @Nested
    class Settled {

        @Test
        void isNoneWithoutAnIssuer() {
            assertEquals(Optional.empty(), JwtAuthorizer.of(new Settings(Map.of()), log::add));
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

            assertRefused("cannot be asked for its keys", uri, Issuer.AUDIENCE);
        }

        @Test
        void wantsAnIssuerThatCallsItselfSo() {
            assertRefused("names the issuer", issuer.uri() + "/", Issuer.AUDIENCE);
            assertRefused("cannot be asked", "nowhere", Issuer.AUDIENCE);
        }

        private void assertRefused(String reason, String issuer, String audience) {
            var refusal = assertThrows(SetupFailed.class, () -> authorizer(issuer, audience));

            assertTrue(String.valueOf(refusal.getMessage()).contains(reason), refusal::getMessage);
        }
    }
}
