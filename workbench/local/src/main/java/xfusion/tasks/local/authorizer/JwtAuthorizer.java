package xfusion.tasks.local.authorizer;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.jwt.proc.BadJWTException;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.text.ParseException;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import xfusion.tasks.table.Settings;
import xfusion.tasks.table.SetupFailed;

/**
 * Takes tokens as API Gateway's JWT authorizer does: from one issuer, for one audience, signed by RSA with a key that the
 * issuer publishes. The order of its checks, and what it asks of each claim, are those of "Controlling access to HTTP APIs
 * with JWT authorizers" in API Gateway's guide. Safe for many threads.
 */
public final class JwtAuthorizer {

    /** The variable that names the issuer. */
    public static final String ISSUER = "JWT_ISSUER";

    /** The variable that names the audience. */
    public static final String AUDIENCE = "JWT_AUDIENCE";

    /** The scheme may be left out. */
    private static final Pattern HEADER = Pattern.compile("(?i:bearer +)?([^ ,]+)");

    private static final Set<JWSAlgorithm> RSA = Set.of(JWSAlgorithm.RS256, JWSAlgorithm.RS384, JWSAlgorithm.RS512);

    /** Seconds since 1970; some thirty thousand years. */
    private static final double END_OF_TIME = 1e12;

    private final DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();

    private JwtAuthorizer(JWKSource<SecurityContext> keys, Claims claims) {
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(RSA, keys));
        processor.setJWSTypeVerifier((type, context) -> {
            // Whatever its type: "JWT", "at+jwt" (RFC 9068) or none.
        });
        processor.setJWTClaimsSetVerifier(claims);
    }

    /**
     * The authorizer that {@code JWT_ISSUER} and {@code JWT_AUDIENCE} ask for; none without them.
     *
     * @param log takes a line when the issuer's keys cannot be fetched or read
     * @throws SetupFailed if one of them is missing, or the issuer cannot be asked for its keys
     */
    public static Optional<JwtAuthorizer> of(Settings settings, Consumer<String> log) {
        var issuer = settings.value(ISSUER);
        var audience = settings.value(AUDIENCE);
        if (issuer.isPresent() != audience.isPresent()) {
            throw new SetupFailed("%s and %s go together; one of them is not set.".formatted(ISSUER, AUDIENCE));
        }
        return issuer.map(uri -> new JwtAuthorizer(
                IssuerKeys.of(uri, log).source(), new Claims(uri, audience.orElseThrow(), InstantSource.system())));
    }

    /** Judges the header that holds the token, whatever it is: what cannot be understood is refused. */
    public Verdict judge(Optional<String> header) {
        if (header.isEmpty()) {
            return Verdict.Refused.withoutToken();
        }
        var token = HEADER.matcher(header.get().strip());
        try {
            return token.matches()
                    ? new Verdict.Admitted(Claims.texts(verify(token.group(1))))
                    : Verdict.Refused.badToken("the token is malformed");
        } catch (BadJWTException e) {
            return Verdict.Refused.badToken(String.valueOf(e.getMessage()));
        } catch (KeySourceException e) {
            return Verdict.Refused.badToken("the issuer's keys are not available");
        } catch (BadJOSEException | JOSEException e) {
            return Verdict.Refused.badToken("signature is invalid");
        } catch (ParseException | RuntimeException | StackOverflowError e) {
            return Verdict.Refused.badToken("unable to decode the token");
        }
    }

    private JWTClaimsSet verify(String text) throws ParseException, BadJOSEException, JOSEException {
        var token = SignedJWT.parse(text);
        if (!isWellFormed(token) || !hasTimes(token)) {
            throw new ParseException("not as RFC 7515 wants it", 0);
        }
        if (token.getHeader().getKeyID() == null) {
            throw new BadJWTException("the token names no key");
        }
        return processor.process(token, null);
    }

    /** The library accepts bytes that are not UTF-8, characters that are not Base64, and unused bits in the last one. */
    private static boolean isWellFormed(SignedJWT token) {
        var signature = token.getSignature();
        return Stream.of(token.getParsedParts())
                        .limit(2)
                        .allMatch(
                                part -> Base64URL.encode(part.decodeToString()).equals(part))
                && Base64URL.encode(signature.decode()).equals(signature);
    }

    /** The library reckons in milliseconds, where a time that is too large turns into one long ago. */
    private static boolean hasTimes(SignedJWT token) {
        var claims = token.getPayload().toJSONObject();
        return Stream.of("exp", "nbf", "iat")
                .map(claims::get)
                .allMatch(time -> !(time instanceof Number seconds) || Math.abs(seconds.doubleValue()) < END_OF_TIME);
    }
}
