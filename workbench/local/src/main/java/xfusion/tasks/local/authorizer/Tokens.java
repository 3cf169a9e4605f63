package xfusion.tasks.local.authorizer;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.text.ParseException;
import java.time.InstantSource;
import java.util.Set;
import java.util.stream.Stream;

/** The tokens of one issuer: their signatures, and then their claims. */
final class Tokens {

    private static final Set<JWSAlgorithm> RSA = Set.of(JWSAlgorithm.RS256, JWSAlgorithm.RS384, JWSAlgorithm.RS512);

    /** Seconds since 1970; some thirty thousand years. */
    private static final double END_OF_TIME = 1e12;

    private final DefaultJWTProcessor<SecurityContext> signatures = new DefaultJWTProcessor<>();
    private final Claims claims;

    private Tokens(Discovery issuer, Claims claims) {
        this.claims = claims;
        signatures.setJWSKeySelector(new JWSVerificationKeySelector<>(RSA, issuer.keys()));
        signatures.setJWSTypeVerifier((type, context) -> {
            // Whatever its type: "JWT", "at+jwt" (RFC 9068) or none.
        });
        signatures.setJWTClaimsSetVerifier((token, context) -> {
            // Below, where the fault gets its name.
        });
    }

    static Tokens of(String issuer, String audience) {
        return new Tokens(Discovery.of(issuer), new Claims(issuer, audience, InstantSource.system()));
    }

    /** @throws BadToken if it is not one to take */
    JWTClaimsSet verify(String token) {
        JWTClaimsSet signed = signed(token);
        claims.verify(signed);
        return signed;
    }

    private JWTClaimsSet signed(String text) {
        try {
            var token = SignedJWT.parse(text);
            if (!isWritten(token.getSignature())) {
                throw new BadToken("unable to decode the token");
            }
            if (token.getHeader().getKeyID() == null) {
                throw new BadToken("the token names no key");
            }
            JWTClaimsSet claims = signatures.process(token, null);
            if (!hasTimes(token)) {
                throw new BadToken("unable to decode the token");
            }
            return claims;
        } catch (ParseException e) {
            throw new BadToken("unable to decode the token");
        } catch (BadJOSEException | JOSEException e) {
            throw new BadToken("signature is invalid");
        }
    }

    /** Whether its times are some: the library reckons in milliseconds, and what is too large turns into a time long ago. */
    private static boolean hasTimes(SignedJWT token) {
        var claims = token.getPayload().toJSONObject();
        return Stream.of("exp", "nbf", "iat")
                .map(claims::get)
                .allMatch(time -> !(time instanceof Number seconds) || Math.abs(seconds.doubleValue()) < END_OF_TIME);
    }

    /** Whether as it has to be: the library overlooks what is no Base64, and the bits that its last character has too many. */
    private static boolean isWritten(Base64URL signature) {
        return Base64URL.encode(signature.decode()).equals(signature);
    }
}
