package xfusion.tasks.local.authorizer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.BadJWTException;
import java.text.ParseException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClaimsTest {

    private static final InstantSource CLOCK = InstantSource.fixed(Instant.ofEpochSecond(100));

    private static JWTClaimsSet claims(String json) throws ParseException {
        return JWTClaimsSet.parse("{%s}".formatted(json));
    }

    /** To the second; for one audience of several or, without any, for the client. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "aud":"app", "exp":101                             | taken
            "aud":"app", "exp":101, "nbf":100, "iat":100       | taken
            "aud":["other","app"], "exp":101                   | taken
            "client_id":"app", "exp":101                       | taken
            "aud":"app"                                        | the token has expired
            "aud":"app", "exp":100                             | the token has expired
            "aud":"app", "exp":101, "nbf":101                  | the token is not valid yet
            "aud":"app", "exp":101, "iat":101                  | the token was issued in the future
            "aud":["other","ap"], "exp":101                    | invalid audience
            "aud":"other", "client_id":"app", "exp":101        | invalid audience
            "aud":[], "client_id":"app", "exp":101             | invalid audience
            "iss":"another", "aud":"app", "exp":101            | invalid issuer
            """)
    void areVerified(String json, String verdict) throws ParseException {
        assertEquals(verdict, verdict(json.contains("iss") ? claims(json) : claims("\"iss\":\"us\", " + json)));
    }

    private static String verdict(JWTClaimsSet claims) {
        try {
            new Claims("us", "app", CLOCK).verify(claims, null);
            return "taken";
        } catch (BadJWTException e) {
            return String.valueOf(e.getMessage());
        }
    }

    @Test
    void arePassedOnAsTexts() throws ParseException {
        assertEquals(
                Map.of("exp", "100", "groups", "[a b]", "email_verified", "true"),
                Claims.texts(claims("\"exp\":100, \"groups\":[\"a\",\"b\"], \"email_verified\":true")));
    }
}
