package xfusion.tasks.local.authorizer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.RSAKey;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IssuerKeysTest {

    private static final RSAKey GOOD = Keys.rsa("good").toPublicJWK();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "7",
                "{}",
                "{\"kty\":\"AKP\"}",
                "{\"kty\":\"RSA\",\"kid\":\"x\"}",
                "{\"kty\":\"RSA\",\"n\":7,\"e\":[]}"
            })
    void areReadBesideOneThatCannotBe(String unreadable, @TempDir Path folder) throws Exception {
        var published = Files.writeString(folder.resolve("keys"), "{\"keys\":[%s,%s]}".formatted(unreadable, GOOD));
        var log = new ArrayList<String>();
        var all = new JWKSelector(new JWKMatcher.Builder().build());

        var keys = new IssuerKeys(published.toUri().toURL(), log::add).source().get(all, null);

        assertEquals(GOOD, keys.getFirst());
        assertEquals(1, log.size(), log::toString);
        assertTrue(log.getFirst().startsWith("One of the keys at "), log::toString);
    }
}
