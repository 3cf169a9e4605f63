package xfusion.tasks.local.authorizer;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import xfusion.tasks.table.SetupFailed;

/**
 * What an issuer says of itself (OpenID Connect Discovery 1.0, section 4).
 *
 * @param keysUrl where its keys are
 */
record Discovery(URL keysUrl) {

    private static final String PATH = "/.well-known/openid-configuration";

    /** Milliseconds; an issuer on this machine may just have been started. */
    private static final int PATIENCE = 10_000;

    /** @throws SetupFailed if nobody answers there, or somebody else does */
    static Discovery of(String issuer) {
        try {
            var document = JsonMapper.shared().readTree(get(issuer.replaceFirst("/$", "") + PATH));
            if (!issuer.equals(text(document, "issuer"))) {
                throw refused(issuer, "it calls itself " + text(document, "issuer"));
            }
            return new Discovery(URI.create(text(document, "jwks_uri")).toURL());
        } catch (IOException | JacksonException | IllegalArgumentException e) {
            throw refused(issuer, String.valueOf(e.getMessage()));
        }
    }

    /** Kept for five minutes; an unknown key has them read again, though no more than twice in thirty seconds. */
    JWKSource<SecurityContext> keys() {
        return JWKSourceBuilder.create(keysUrl, new DefaultResourceRetriever(PATIENCE, PATIENCE))
                .refreshAheadCache(false)
                .build();
    }

    private static String get(String url) throws IOException {
        return new DefaultResourceRetriever(PATIENCE, PATIENCE)
                .retrieveResource(URI.create(url).toURL())
                .getContent();
    }

    private static String text(JsonNode document, String name) {
        return document.path(name).asString("");
    }

    private static SetupFailed refused(String issuer, String reason) {
        return new SetupFailed("%s %s tells nothing at %s: %s".formatted(JwtAuthorizer.ISSUER, issuer, PATH, reason));
    }
}
