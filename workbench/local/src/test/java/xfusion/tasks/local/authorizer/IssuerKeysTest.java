package xfusion.tasks.local.authorizer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.RSAKey;
import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
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
    void areReadBesideOneThatCannotBe(String unreadable) throws Exception {
        var served = "{\"keys\":[%s,%s]}".formatted(unreadable, GOOD).getBytes(StandardCharsets.US_ASCII);
        var log = new ArrayList<String>();
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(200, served.length);
            exchange.getResponseBody().write(served);
            exchange.close();
        });
        server.start();
        try {
            var url = URI.create("http://127.0.0.1:" + server.getAddress().getPort())
                    .toURL();
            var all = new JWKSelector(new JWKMatcher.Builder().build());

            var keys = new IssuerKeys(url, log::add).source().get(all, null);

            assertEquals(GOOD, keys.getFirst());
            assertEquals(1, log.size(), log::toString);
            assertTrue(log.getFirst().startsWith("One of the keys at "), log::toString);
        } finally {
            server.stop(0);
        }
    }
}
