package xfusion.tasks.local.authorizer;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jose.util.Resource;
import com.nimbusds.jose.util.health.HealthReport;
import com.nimbusds.jose.util.health.HealthStatus;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.text.ParseException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import xfusion.tasks.table.SetupFailed;

/**
 * The keys that an issuer publishes (OpenID Connect Discovery 1.0, section 4).
 *
 * @param url where they are
 * @param log takes a line when they can no longer be fetched, when they can again, and for one that cannot be read
 */
record IssuerKeys(URL url, Consumer<String> log) {

    private static final String DISCOVERY = "/.well-known/openid-configuration";

    /** Waits for 10 s at most: an issuer on this machine may just have been started. */
    private static final DefaultResourceRetriever HTTP = new DefaultResourceRetriever(10_000, 10_000);

    /** @throws SetupFailed if the issuer does not answer, or calls itself something else */
    static IssuerKeys of(String issuer, Consumer<String> log) {
        var address = issuer.replaceFirst("/$", "") + DISCOVERY;
        try {
            var document =
                    JsonMapper.shared().readTree(fetch(URI.create(address).toURL()));
            if (!issuer.equals(document.path("issuer").asString(""))) {
                throw new SetupFailed("JWT_ISSUER is %s, but %s names the issuer %s"
                        .formatted(issuer, address, document.path("issuer")));
            }
            return new IssuerKeys(
                    URI.create(document.path("jwks_uri").asString("")).toURL(), log);
        } catch (IOException | JacksonException | IllegalArgumentException e) {
            throw new SetupFailed(
                    "JWT_ISSUER %s cannot be asked for its keys: %s".formatted(issuer, e.getMessage()), e);
        }
    }

    /** Kept for five minutes; an unknown key has them fetched again, though no more than twice in thirty seconds. */
    JWKSource<SecurityContext> source() {
        var last = new AtomicReference<>(HealthStatus.HEALTHY);
        return JWKSourceBuilder.create(url, this::fetchKeys)
                .refreshAheadCache(false)
                .healthReporting(report -> {
                    if (last.getAndSet(report.getHealthStatus()) != report.getHealthStatus()) {
                        log.accept(line(report));
                    }
                })
                .build();
    }

    private String line(HealthReport<?, ?> report) {
        return report.getHealthStatus() == HealthStatus.HEALTHY
                ? "The issuer's keys can be fetched again from " + url
                : "Tokens are refused: the issuer's keys cannot be fetched from %s: %s"
                        .formatted(url, report.getException().getMessage());
    }

    private Resource fetchKeys(URL address) throws IOException {
        try {
            var keys = JsonMapper.shared().readTree(fetch(address)).path("keys");
            var readable = keys.valueStream().flatMap(key -> read(key).stream()).toList();
            return new Resource(new JWKSet(readable).toString(), "application/json");
        } catch (JacksonException e) {
            throw new IOException(e.getOriginalMessage(), e);
        }
    }

    /** One that cannot be read does not spoil the others. */
    private Optional<JWK> read(JsonNode key) {
        try {
            return Optional.of(JWK.parse(key.toString()));
        } catch (ParseException | RuntimeException e) {
            log.accept("One of the keys at %s cannot be read and is left out: %s".formatted(url, e.getMessage()));
            return Optional.empty();
        }
    }

    private static String fetch(URL url) throws IOException {
        return HTTP.retrieveResource(url).getContent();
    }
}
