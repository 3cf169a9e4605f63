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
import java.util.Optional;
import java.util.function.Function;
import xfusion.tasks.local.issuer.Issuer;
import xfusion.tasks.local.issuer.Keys;

/** Whatever somebody may send who should not get in; all of it would be Ann's, were it good. */
enum BadToken {
    NONE(issuer -> Optional.empty()),
    EMPTY(issuer -> Optional.of("Bearer")),
    MALFORMED(issuer -> bearer("no.token.atall")),
    OF_NO_PARTS(issuer -> bearer("token")),
    IN_ANOTHER_SCHEME(issuer -> Optional.of("Basic YW5uOnBhc3N3b3Jk")),
    GOOD_IN_ANOTHER_SCHEME(issuer -> Optional.of("DPoP " + issuer.token("ann"))),
    TWICE(issuer -> Optional.of("Bearer " + issuer.token("ann") + ", Bearer " + issuer.token("ann"))),
    EXPIRED(issuer -> spoiled(issuer, claims -> claims.expirationTime(in(-1)))),
    WITHOUT_END(issuer -> spoiled(issuer, claims -> claims.expirationTime(null))),
    NOT_YET_VALID(issuer -> spoiled(issuer, claims -> claims.notBeforeTime(in(60)))),
    NOT_YET_VALID_FOR_AGES(issuer -> spoiled(issuer, claims -> claims.claim("nbf", Long.MAX_VALUE))),
    ISSUED_IN_THE_FUTURE(issuer -> spoiled(issuer, claims -> claims.issueTime(in(60)))),
    OF_ANOTHER_ISSUER(issuer -> spoiled(issuer, claims -> claims.issuer("https://elsewhere.example"))),
    WITHOUT_ISSUER(issuer -> spoiled(issuer, claims -> claims.issuer(null))),
    FOR_ANOTHER_AUDIENCE(issuer -> spoiled(issuer, claims -> claims.audience("https://other.example"))),
    FOR_NOBODY(issuer -> spoiled(issuer, claims -> claims.audience((String) null))),
    FOR_A_FOREIGN_CLIENT(
            issuer -> spoiled(issuer, claims -> claims.audience((String) null).claim("client_id", "foreign"))),
    FOR_A_CLIENT_WHOSE_NAME_HAS_OURS_IN_IT(issuer ->
            spoiled(issuer, claims -> claims.audience((String) null).claim("client_id", "foreign " + Issuer.AUDIENCE))),
    ID_TOKEN_OF_A_FOREIGN_CLIENT(issuer -> spoiled(
            issuer,
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
    WITHOUT_SUBJECT(issuer -> spoiled(issuer, claims -> claims.subject(null))),
    WITH_AN_EMPTY_SUBJECT(issuer -> spoiled(issuer, claims -> claims.subject(""))),
    WITH_A_SUBJECT_OF_6_KB(issuer -> spoiled(issuer, claims -> claims.subject("a".repeat(6 * 1024)))),
    WITH_A_SUBJECT_OF_10_KB(issuer -> spoiled(issuer, claims -> claims.subject("a".repeat(10 * 1024)))),
    WITH_AN_EMPTY_HEADER(issuer -> ofHeader(issuer, "")),
    WITH_A_HEADER_THAT_IS_NULL(issuer -> ofHeader(issuer, "null")),
    WITH_A_HEADER_THAT_IS_A_NUMBER(issuer -> ofHeader(issuer, "7")),
    WITH_A_HEADER_THAT_IS_A_STRING(issuer -> ofHeader(issuer, "\"RS256\"")),
    WITH_A_HEADER_THAT_IS_AN_ARRAY(issuer -> ofHeader(issuer, "[{\"alg\":\"RS256\"}]")),
    WITH_A_HEADER_OF_NULLS(issuer -> ofHeader(issuer, "{\"alg\":null,\"kid\":null}")),
    WITH_A_HEADER_OF_OTHER_TYPES(issuer -> ofHeader(issuer, "{\"alg\":7,\"kid\":[]}")),
    WITH_A_HEADER_THAT_NAMES_ITS_KEY_TWICE(issuer -> ofHeader(issuer, header(issuer, "\"kid\":\"another\""))),
    WITH_A_HEADER_NESTED_1500_TIMES(issuer ->
            ofHeader(issuer, header(issuer, "\"x\":" + "[".repeat(1500) + "]".repeat(1500)))),
    WITH_A_HEADER_THAT_IS_CRITICAL(issuer -> ofHeader(issuer, header(issuer, "\"crit\":[\"exp\"],\"exp\":1"))),
    WITH_A_HEADER_THAT_IS_NOT_UTF_8(issuer -> ofHeader(issuer, header(issuer, "\"x\":\"\u00ff\""))),
    WITH_A_PAYLOAD_THAT_IS_NULL(issuer -> ofPayload(issuer, "null")),
    WITH_A_PAYLOAD_THAT_IS_AN_ARRAY(issuer -> ofPayload(issuer, "[]")),
    WITH_A_PAYLOAD_NESTED_1500_TIMES(
            issuer -> ofPayload(issuer, "{\"a\":" + "[".repeat(1500) + "]".repeat(1500) + "}")),
    WITH_A_PAYLOAD_THAT_IS_NOT_JSON(issuer -> ofPayload(issuer, "sub=ann"));

    private final Function<Issuer, Optional<String>> authorization;

    BadToken(Function<Issuer, Optional<String>> authorization) {
        this.authorization = authorization;
    }

    /** The value of {@code Authorization}. */
    Optional<String> authorization(Issuer issuer) {
        return authorization.apply(issuer);
    }

    private static Optional<String> bearer(String token) {
        return Optional.of("Bearer " + token);
    }

    private static JWTClaimsSet good(Issuer issuer) {
        return issuer.claims("ann").build();
    }

    private static Date in(int seconds) {
        return Date.from(Instant.now().plusSeconds(seconds));
    }

    /** Signed by the issuer, and not to be taken for what it says. */
    private static Optional<String> spoiled(Issuer issuer, Function<JWTClaimsSet.Builder, JWTClaimsSet.Builder> spoil) {
        return bearer(issuer.sign(spoil.apply(issuer.claims("ann")).build()));
    }

    private static Optional<String> rsa(Issuer issuer, JWSHeader.Builder header) {
        return bearer(Keys.sign(header, good(issuer), Keys.signer(issuer.key())));
    }

    private static String header(Issuer issuer, String more) {
        return "{\"alg\":\"RS256\",\"kid\":\"%s\",%s}".formatted(issuer.key().getKeyID(), more);
    }

    /** In Latin 1, so that some of them are not UTF-8. */
    private static Optional<String> ofHeader(Issuer issuer, String header) {
        return bearer(Keys.sign(
                header.getBytes(StandardCharsets.ISO_8859_1),
                good(issuer).toString().getBytes(StandardCharsets.UTF_8),
                issuer.key()));
    }

    private static Optional<String> ofPayload(Issuer issuer, String payload) {
        return bearer(Keys.sign(
                header(issuer, "\"typ\":\"JWT\"").getBytes(StandardCharsets.UTF_8),
                payload.getBytes(StandardCharsets.UTF_8),
                issuer.key()));
    }

    /** Of whoever trusts the key that a token brings along (RFC 7515, section 4.1.3). */
    private static Optional<String> selfSigned(Issuer issuer) {
        var key = Keys.rsa(issuer.key().getKeyID());
        var header =
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).jwk(key.toPublicJWK());
        return bearer(Keys.sign(header, good(issuer), Keys.signer(key)));
    }

    /** The last character of 256 bytes in Base64 has four bits too many: one more of them is set here. */
    private static Optional<String> rewritten(Issuer issuer) {
        var token = issuer.token("ann");
        int last = token.length() - 1;
        return bearer(token.substring(0, last) + (char) (token.charAt(last) + 1));
    }

    /** Whoever verifies it with "the key" of that name, whatever the algorithm, lets it in. */
    private static Optional<String> hmac(Issuer issuer) {
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
    private static Optional<String> tampered(Issuer issuer) {
        var parts = issuer.token("bob").split("\\.");
        var payload = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
        parts[1] = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(payload.replace("\"bob\"", "\"ann\"").getBytes(StandardCharsets.UTF_8));
        return bearer(String.join(".", parts));
    }
}
