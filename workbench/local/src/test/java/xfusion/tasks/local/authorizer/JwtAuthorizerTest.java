package xfusion.tasks.local.authorizer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import xfusion.tasks.local.authorizer.Verdict.Admitted;
import xfusion.tasks.local.authorizer.Verdict.Refused;
import xfusion.tasks.table.Settings;
import xfusion.tasks.table.SetupFailed;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JwtAuthorizerTest {

    @AutoClose
    private final Issuer issuer = new Issuer();

    private JwtAuthorizer authorizer() {
        return authorizer(issuer.uri().toString(), Issuer.AUDIENCE, new ArrayList<>());
    }

    private static JwtAuthorizer authorizer(String issuer, String audience, List<String> log) {
        var settings = new Settings(Map.of("JWT_ISSUER", issuer, "JWT_AUDIENCE", audience));
        return JwtAuthorizer.of(settings, log::add).orElseThrow();
    }

    private static Verdict judge(JwtAuthorizer authorizer, String token) {
        return authorizer.judge(Optional.of("Bearer " + token));
    }

    @Test
    void fetchesKeysOnceForManyTokens() {
        var authorizer = authorizer();
        int before = issuer.keyUses();

        IntStream.range(0, 100)
                .parallel()
                .forEach(i -> assertInstanceOf(Admitted.class, judge(authorizer, issuer.token("user-" + i))));

        assertEquals(1, issuer.keyUses() - before);
    }

    /** Else whoever sends nonsense has the issuer overrun. */
    @Test
    void fetchesKeysTwiceHoweverManyTokensAreOfUnknownKeys() {
        var authorizer = authorizer();
        int before = issuer.keyUses();
        var token = Keys.sign(issuer.claims("ann").build(), Keys.rsa("unknown"));

        IntStream.range(0, 20).forEach(i -> assertInstanceOf(Refused.class, judge(authorizer, token)));

        assertEquals(2, issuer.keyUses() - before);
        assertInstanceOf(Admitted.class, judge(authorizer, issuer.token("ann")));
    }

    @Test
    void refusesTokensAndSaysWhyOnceWhereKeysCannotBeFetched() {
        var gone = new Issuer();
        var log = new ArrayList<String>();
        var authorizer = authorizer(gone.uri().toString(), Issuer.AUDIENCE, log);
        gone.close();

        for (int i = 0; i < 20; i++) {
            var refused = assertInstanceOf(Refused.class, judge(authorizer, gone.token("ann")));
            assertTrue(refused.challenge().contains("the issuer's keys are not available"), refused::challenge);
        }

        assertEquals(1, log.size(), log::toString);
        assertTrue(log.getFirst().startsWith("Tokens are refused: the issuer's keys cannot be fetched"), log::toString);
    }

    @ParameterizedTest
    @CsvSource({
        "https://issuer.example, '',           go together",
        "'',                     xfusion-tasks, go together",
        "http://127.0.0.1:1/x,   xfusion-tasks, cannot be asked for its keys",
        "nowhere,                xfusion-tasks, cannot be asked for its keys",
        "OURS/,                  xfusion-tasks, names the issuer"
    })
    void wantsAnAudienceAndAnIssuerThatAnswersToItsName(String name, String audience, String reason) {
        var uri = name.replace("OURS", issuer.uri().toString());
        var refusal = assertThrows(SetupFailed.class, () -> authorizer(uri, audience, new ArrayList<>()));

        assertTrue(refusal.toString().contains(reason), refusal::toString);
    }
}
