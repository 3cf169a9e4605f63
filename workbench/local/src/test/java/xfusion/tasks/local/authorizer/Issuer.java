package xfusion.tasks.local.authorizer;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import java.net.InetAddress;
import java.net.URI;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.OAuth2Config;
import no.nav.security.mock.oauth2.token.KeyProvider;
import no.nav.security.mock.oauth2.token.OAuth2TokenProvider;

/** An OIDC server on the loopback address: its discovery document and its key are served, its tokens made here. */
public final class Issuer implements AutoCloseable {

    /** For whom its tokens are made. */
    public static final String AUDIENCE = "xfusion-tasks";

    private final AtomicInteger keyUses = new AtomicInteger();
    private final MockOAuth2Server server =
            new MockOAuth2Server(new OAuth2Config(false, null, null, false, new OAuth2TokenProvider(new CurrentKey())));
    private volatile RSAKey key = Keys.rsa("first");
    private final URI uri;

    /** Starts one on a free port. */
    public Issuer() {
        server.start(InetAddress.getLoopbackAddress(), 0);
        int port = server.getConfig().getHttpServer().port();
        uri = URI.create("http://127.0.0.1:%d/xfusion".formatted(port));
    }

    /** The issuer, as the tokens' {@code iss} names it. */
    public URI uri() {
        return uri;
    }

    /** The key that it signs with, private part included. */
    public RSAKey key() {
        return key;
    }

    /** Takes a new key, and forgets the one before. */
    public void rotateKey() {
        key = Keys.rsa(UUID.randomUUID().toString());
    }

    /** How often the server took its key: once whenever it is asked for its keys, and sometimes for itself. */
    int keyUses() {
        return keyUses.get();
    }

    /** A good access token of {@code subject} for an hour. */
    public String token(String subject) {
        return sign(claims(subject).build());
    }

    /** The claims of a good token, to be spoiled. */
    public JWTClaimsSet.Builder claims(String subject) {
        var now = Instant.now();
        return new JWTClaimsSet.Builder()
                .issuer(uri.toString())
                .audience(AUDIENCE)
                .subject(subject)
                .issueTime(Date.from(now.minusSeconds(1)))
                .notBeforeTime(Date.from(now.minusSeconds(1)))
                .expirationTime(Date.from(now.plusSeconds(3600)));
    }

    /** A token of these claims, signed with the issuer's key. */
    public String sign(JWTClaimsSet claims) {
        return Keys.sign(claims, key);
    }

    @Override
    public void close() {
        server.shutdown();
    }

    /** By its own name; the server would name every key after the issuer, a new one like the old. */
    private final class CurrentKey extends KeyProvider {

        @Override
        public JWK signingKey(String issuer) {
            keyUses.incrementAndGet();
            return key;
        }
    }
}
