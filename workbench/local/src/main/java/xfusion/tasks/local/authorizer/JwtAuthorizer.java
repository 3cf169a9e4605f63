package xfusion.tasks.local.authorizer;

import com.nimbusds.jwt.JWTClaimsSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import xfusion.tasks.table.Settings;
import xfusion.tasks.table.SetupFailed;

/**
 * Takes tokens as API Gateway's JWT authorizer does: from one issuer, for one audience, signed by RSA with a key that the
 * issuer publishes. The order of its checks, and what it asks of each claim, are those of "Controlling access to HTTP APIs
 * with JWT authorizers" in API Gateway's guide. Safe for many threads.
 */
public final class JwtAuthorizer {

    /** What says whose tokens are taken. */
    public static final String ISSUER = "JWT_ISSUER";

    /** What says for whom the tokens must be made. */
    public static final String AUDIENCE = "JWT_AUDIENCE";

    /** The token by itself will do as well. */
    private static final Pattern HEADER = Pattern.compile("(?i:bearer +)?([^ ,]+)");

    private final Tokens tokens;

    private JwtAuthorizer(Tokens tokens) {
        this.tokens = tokens;
    }

    /**
     * The authorizer that {@code JWT_ISSUER} and {@code JWT_AUDIENCE} ask for; none without them.
     *
     * @throws SetupFailed if one of them is missing, or the issuer cannot be asked for its keys
     */
    public static Optional<JwtAuthorizer> of(Settings settings) {
        var issuer = settings.value(ISSUER);
        var audience = settings.value(AUDIENCE);
        if (issuer.isPresent() != audience.isPresent()) {
            throw new SetupFailed("%s and %s go together; one of them is not set.".formatted(ISSUER, AUDIENCE));
        }
        return issuer.map(uri -> new JwtAuthorizer(Tokens.of(uri, audience.orElseThrow())));
    }

    /**
     * Whether a request may come in.
     *
     * @param header the value of the header that holds the token
     * @param scopes one of which the token needs; none if there are none
     */
    public Verdict judge(Optional<String> header, List<String> scopes) {
        if (header.isEmpty()) {
            return Verdict.Refused.withoutToken();
        }
        Matcher token = HEADER.matcher(header.get().strip());
        if (!token.matches()) {
            return Verdict.Refused.badToken("the token is malformed");
        }
        try {
            return admit(tokens.verify(token.group(1)), scopes);
        } catch (BadToken e) {
            return Verdict.Refused.badToken(e.fault());
        }
    }

    private static Verdict admit(JWTClaimsSet claims, List<String> scopes) {
        var granted = Claims.scopes(claims).stream().filter(scopes::contains).toList();
        return scopes.isEmpty() || !granted.isEmpty()
                ? new Verdict.Admitted(Claims.texts(claims), granted)
                : Verdict.Refused.withoutScope(scopes);
    }
}
