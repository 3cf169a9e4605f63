package xfusion.tasks.local.authorizer;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.BadJWTException;
import java.text.ParseException;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
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

    private final Tokens tokens;

    private JwtAuthorizer(Tokens tokens) {
        this.tokens = tokens;
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
        return issuer.map(uri -> new JwtAuthorizer(new Tokens(
                IssuerKeys.of(uri, log).source(), new Claims(uri, audience.orElseThrow(), InstantSource.system()))));
    }

    /**
     * Whether a request may come in.
     *
     * @param header the value of the header that holds the token
     * @param scopes one of which the token needs; none if there are none
     */
    public Verdict judge(Optional<String> header, List<String> scopes) {
        return header.map(value -> judge(value.strip(), scopes)).orElseGet(Verdict.Refused::withoutToken);
    }

    /** Whatever the header is, it is judged: what cannot be understood is refused. */
    private Verdict judge(String header, List<String> scopes) {
        var token = HEADER.matcher(header);
        try {
            return token.matches()
                    ? admit(tokens.verify(token.group(1)), scopes)
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

    private static Verdict admit(JWTClaimsSet claims, List<String> scopes) {
        var granted = Claims.scopes(claims).stream().filter(scopes::contains).toList();
        return scopes.isEmpty() || !granted.isEmpty()
                ? new Verdict.Admitted(Claims.texts(claims), granted)
                : Verdict.Refused.withoutScope(scopes);
    }
}
