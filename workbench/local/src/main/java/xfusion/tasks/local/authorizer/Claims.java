package xfusion.tasks.local.authorizer;

import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.BadJWTException;
import com.nimbusds.jwt.proc.JWTClaimsSetVerifier;
import java.time.InstantSource;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the claims of a token must be.
 *
 * @param issuer who made it
 * @param audience for whom
 * @param clock by which it is valid; to the second, and without tolerance
 */
record Claims(String issuer, String audience, InstantSource clock) implements JWTClaimsSetVerifier<SecurityContext> {

    /** Messages go to the caller, so they repeat nothing of the token. */
    @Override
    public void verify(JWTClaimsSet claims, @Nullable SecurityContext context) throws BadJWTException {
        var now = Date.from(clock.instant());
        if (!issuer.equals(claims.getIssuer())) {
            throw new BadJWTException("invalid issuer");
        }
        if (!audiences(claims).contains(audience)) {
            throw new BadJWTException("invalid audience");
        }
        if (claims.getExpirationTime() == null || !claims.getExpirationTime().after(now)) {
            throw new BadJWTException("the token has expired");
        }
        if (claims.getNotBeforeTime() != null && claims.getNotBeforeTime().after(now)) {
            throw new BadJWTException("the token is not valid yet");
        }
        if (claims.getIssueTime() != null && claims.getIssueTime().after(now)) {
            throw new BadJWTException("the token was issued in the future");
        }
    }

    /** Its {@code aud}; where there is none, its {@code client_id}, as in Cognito's access tokens. */
    private static List<String> audiences(JWTClaimsSet claims) {
        if (claims.getClaim("aud") != null) {
            return claims.getAudience();
        }
        return claims.getClaim("client_id") instanceof String client ? List.of(client) : List.of();
    }

    /** As they reach a function: API Gateway makes a string of each. */
    static Map<String, String> texts(JWTClaimsSet claims) {
        var texts = new HashMap<String, String>();
        claims.toJSONObject().forEach((name, value) -> texts.put(name, text(value)));
        return texts;
    }

    private static String text(Object value) {
        return value instanceof List<?> list
                ? list.stream().map(String::valueOf).collect(Collectors.joining(" ", "[", "]"))
                : String.valueOf(value);
    }
}
