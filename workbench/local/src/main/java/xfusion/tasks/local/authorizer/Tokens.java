package xfusion.tasks.local.authorizer;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
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
import java.util.Set;
import java.util.stream.Stream;

/** The tokens of one issuer: their form, their signatures and their claims. */
final class Tokens {

    private static final Set<JWSAlgorithm> RSA = Set.of(JWSAlgorithm.RS256, JWSAlgorithm.RS384, JWSAlgorithm.RS512);

    /** Seconds since 1970; some thirty thousand years. */
    private static final double END_OF_TIME = 1e12;

    private final DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();

    Tokens(JWKSource<SecurityContext> keys, Claims claims) {
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(RSA, keys));
        processor.setJWSTypeVerifier((type, context) -> {
            // Whatever its type: "JWT", "at+jwt" (RFC 9068) or none.
        });
        processor.setJWTClaimsSetVerifier(claims);
    }

    JWTClaimsSet verify(String text) throws ParseException, BadJOSEException, JOSEException {
        var token = SignedJWT.parse(text);
        if (!isWellFormed(token)) {
            throw new ParseException("not as RFC 7515 wants it", 0);
        }
        if (token.getHeader().getKeyID() == null) {
            throw new BadJWTException("the token names no key");
        }
        return processor.process(token, null);
    }

    /** The library overlooks bytes that are not UTF-8, what is no Base64, and unused bits in its last character. */
    private static boolean isWellFormed(SignedJWT token) {
        var signature = token.getSignature();
        return Stream.of(token.getParsedParts())
                        .limit(2)
                        .allMatch(
                                part -> Base64URL.encode(part.decodeToString()).equals(part))
                && Base64URL.encode(signature.decode()).equals(signature)
                && hasTimes(token);
    }

    /** The library reckons in milliseconds, where a time that is too large turns into one long ago. */
    private static boolean hasTimes(SignedJWT token) {
        var claims = token.getPayload().toJSONObject();
        return Stream.of("exp", "nbf", "iat")
                .map(claims::get)
                .allMatch(time -> !(time instanceof Number seconds) || Math.abs(seconds.doubleValue()) < END_OF_TIME);
    }
}
