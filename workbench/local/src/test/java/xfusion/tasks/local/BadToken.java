package xfusion.tasks.local;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import xfusion.tasks.local.authorizer.Issuer;
import xfusion.tasks.local.authorizer.Keys;

/** Whatever somebody may send who should not get in; all of it would be Ann's, were it good. */
enum BadToken {
    NONE(issuer -> ""),
    EMPTY(issuer -> "Bearer"),
    MALFORMED(issuer -> bearer("no.token.atall")),
    OF_NO_PARTS(issuer -> bearer("token")),
    IN_ANOTHER_SCHEME(issuer -> "Basic YW5uOnBhc3N3b3Jk"),
    GOOD_IN_ANOTHER_SCHEME(issuer -> "DPoP " + issuer.token("ann")),
    TWICE(issuer -> "Bearer " + issuer.token("ann") + ", Bearer " + issuer.token("ann")),
    EXPIRED(spoiled(claims -> claims.expirationTime(in(-1)))),
    WITHOUT_END(spoiled(claims -> claims.expirationTime(null))),
    NOT_YET_VALID(spoiled(claims -> claims.notBeforeTime(in(60)))),
    NOT_YET_VALID_FOR_AGES(spoiled(claims -> claims.claim("nbf", Long.MAX_VALUE))),
    ISSUED_IN_THE_FUTURE(spoiled(claims -> claims.issueTime(in(60)))),
    OF_ANOTHER_ISSUER(spoiled(claims -> claims.issuer("https://elsewhere.example"))),
    WITHOUT_ISSUER(spoiled(claims -> claims.issuer(null))),
    FOR_ANOTHER_AUDIENCE(spoiled(claims -> claims.audience("https://other.example"))),
    FOR_NOBODY(spoiled(claims -> claims.audience((String) null))),
    FOR_A_FOREIGN_CLIENT(spoiled(claims -> claims.audience((String) null).claim("client_id", "foreign"))),
    FOR_A_CLIENT_WHOSE_NAME_HAS_OURS_IN_IT(
            spoiled(claims -> claims.audience((String) null).claim("client_id", "foreign " + Issuer.AUDIENCE))),
    ID_TOKEN_OF_A_FOREIGN_CLIENT(spoiled(
            claims -> claims.audience("foreign").claim("token_use", "id").claim("client_id", Issuer.AUDIENCE))),
    OF_ANOTHER_KEY_WITH_THE_SAME_NAME(
            issuer -> bearer(Keys.sign(good(issuer), Keys.rsa(issuer.key().getKeyID())))),
    OF_AN_UNKNOWN_KEY(issuer -> bearer(Keys.sign(good(issuer), Keys.rsa("unknown")))),
    WITH_ITS_OWN_KEY_IN_IT(BadToken::selfSigned),
    NAMING_NO_KEY(issuer -> rsa(issuer, new JWSHeader.Builder(JWSAlgorithm.RS256))),
    NAMING_AN_UNKNOWN_KEY(issuer -> rsa(issuer, new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("unknown"))),
    UNSIGNED(issuer -> bearer(new PlainJWT(good(issuer)).serialize())),
    SIGNED_WITH_THE_PUBLIC_KEY_AS_A_SECRET(BadToken::hmac),
    TAMPERED_WITH(BadToken::tampered),
    WITH_ITS_SIGNATURE_ALTERED(issuer -> bearer(issuer.token("ann").replaceAll(".{8}$", "AAAAAAAA"))),
    WITH_ITS_SIGNATURE_WRITTEN_IN_ANOTHER_WAY(BadToken::rewritten),
    WITH_SOMETHING_AFTER_IT(issuer -> bearer(issuer.token("ann") + "~")),
    WITH_PADDING(issuer -> bearer(issuer.token("ann") + "==")),
    WITHOUT_ITS_SIGNATURE(issuer -> bearer(issuer.token("ann").replaceAll("[^.]*$", ""))),
    WITHOUT_SUBJECT(spoiled(claims -> claims.subject(null))),
    WITH_AN_EMPTY_SUBJECT(spoiled(claims -> claims.subject(""))),
    WITH_A_SUBJECT_OF_6_KB(spoiled(claims -> claims.subject("a".repeat(6 * 1024)))),
    WITH_A_SUBJECT_OF_10_KB(spoiled(claims -> claims.subject("a".repeat(10 * 1024)))),
    WITH_AN_EMPTY_HEADER(ofHeader("")),
    WITH_A_HEADER_THAT_IS_NULL(ofHeader("null")),
    WITH_A_HEADER_THAT_IS_A_NUMBER(ofHeader("7")),
    WITH_A_HEADER_THAT_IS_A_STRING(ofHeader("\"RS256\"")),
    WITH_A_HEADER_THAT_IS_AN_ARRAY(ofHeader("[{\"alg\":\"RS256\"}]")),
    WITH_A_HEADER_OF_NULLS(ofHeader("{\"alg\":null,\"kid\":null}")),
    WITH_A_HEADER_OF_OTHER_TYPES(ofHeader("{\"alg\":7,\"kid\":[]}")),
    WITH_A_HEADER_THAT_NAMES_ITS_KEY_TWICE(extended("\"kid\":\"another\"")),
    WITH_A_HEADER_NESTED_1500_TIMES(extended("\"x\":" + "[".repeat(1500) + "]".repeat(1500))),
    WITH_A_HEADER_THAT_IS_CRITICAL(extended("\"crit\":[\"exp\"],\"exp\":1")),
    WITH_A_HEADER_THAT_IS_NOT_UTF_8(extended("\"x\":\"\u00ff\"")),
    WITH_A_PAYLOAD_THAT_IS_NULL(ofPayload("null")),
    WITH_A_PAYLOAD_THAT_IS_AN_ARRAY(ofPayload("[]")),
    WITH_A_PAYLOAD_NESTED_1500_TIMES(ofPayload("{\"a\":" + "[".repeat(1500) + "]".repeat(1500) + "}")),
    WITH_A_PAYLOAD_THAT_IS_NOT_JSON(ofPayload("sub=ann"));

    private final Function<Issuer, String> authorization;

    BadToken(Function<Issuer, String> authorization) {
        this.authorization = authorization;
    }

    /** The value of {@code Authorization}; empty where there is none. */
    String authorization(Issuer issuer) {
        return authorization.apply(issuer);
    }

    private static String bearer(String token) {
        return "Bearer " + token;
    }

    private static JWTClaimsSet good(Issuer issuer) {
        return issuer.claims("ann").build();
    }

    private static Date in(int seconds) {
        return Date.from(Instant.now().plusSeconds(seconds));
    }

    /** Signed by the issuer, and not to be taken for what it says. */
    private static Function<Issuer, String> spoiled(UnaryOperator<JWTClaimsSet.Builder> spoil) {
        return issuer -> bearer(issuer.sign(spoil.apply(issuer.claims("ann")).build()));
    }

    private static String rsa(Issuer issuer, JWSHeader.Builder header) {
        return bearer(Keys.sign(header, good(issuer), Keys.signer(issuer.key())));
    }

    private static Function<Issuer, String> ofHeader(String header) {
        return issuer -> bearer(header, good(issuer).toString(), issuer);
    }

    /** A good header, with more in it. */
    private static Function<Issuer, String> extended(String more) {
        return issuer -> bearer(header(issuer, more), good(issuer).toString(), issuer);
    }

    private static Function<Issuer, String> ofPayload(String payload) {
        return issuer -> bearer(header(issuer, "\"typ\":\"JWT\""), payload, issuer);
    }

    private static String header(Issuer issuer, String more) {
        return "{\"alg\":\"RS256\",\"kid\":\"%s\",%s}".formatted(issuer.key().getKeyID(), more);
    }

    /** In Latin 1, so that some of them are not UTF-8. */
    private static String bearer(String header, String payload, Issuer issuer) {
        var charset = StandardCharsets.ISO_8859_1;
        return bearer(Keys.sign(header.getBytes(charset), payload.getBytes(charset), issuer.key()));
    }

    /** Of whoever trusts the key that a token brings along (RFC 7515, section 4.1.3). */
    private static String selfSigned(Issuer issuer) {
        var key = Keys.rsa(issuer.key().getKeyID());
        var header =
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).jwk(key.toPublicJWK());
        return bearer(Keys.sign(header, good(issuer), Keys.signer(key)));
    }

    /** The last character of 256 bytes in Base64 has four bits too many: one more of them is set here. */
    private static String rewritten(Issuer issuer) {
        var token = issuer.token("ann");
        int last = token.length() - 1;
        return bearer(token.substring(0, last) + (char) (token.charAt(last) + 1));
    }

    /** Whoever verifies it with "the key" of that name, whatever the algorithm, lets it in. */
    private static String hmac(Issuer issuer) {
        try {
            var secret = issuer.key().toRSAPublicKey().getEncoded();
            var header =
                    new JWSHeader.Builder(JWSAlgorithm.HS256).keyID(issuer.key().getKeyID());
            return bearer(Keys.sign(header, good(issuer), new MACSigner(secret)));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Bob's good token with Ann's name in it. */
    private static String tampered(Issuer issuer) {
        var parts = issuer.token("bob").split("\\.");
        var payload = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
        parts[1] = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(payload.replace("\"bob\"", "\"ann\"").getBytes(StandardCharsets.UTF_8));
        return bearer(String.join(".", parts));
    }
}
