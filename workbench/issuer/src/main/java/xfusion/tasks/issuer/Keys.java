package xfusion.tasks.issuer;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;

/** RSA keys, and tokens signed with them or otherwise. */
public final class Keys {

    private static final int BITS = 2048;

    private Keys() {}

    /** A new key called {@code kid}. */
    public static RSAKey rsa(String kid) {
        try {
            return new RSAKeyGenerator(BITS)
                    .keyID(kid)
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.RS256)
                    .generate();
        } catch (JOSEException e) {
            throw new IllegalStateException("Every Java has RSA", e);
        }
    }

    /** A token of these claims, RS256. */
    public static String sign(JWTClaimsSet claims, RSAKey key) {
        try {
            return sign(new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()), claims, new RSASSASigner(key));
        } catch (JOSEException e) {
            throw new IllegalStateException("Not a key to sign with", e);
        }
    }

    /** A token of any header, however it is signed. */
    public static String sign(JWSHeader.Builder header, JWTClaimsSet claims, JWSSigner signer) {
        try {
            var token = new SignedJWT(header.build(), claims);
            token.sign(signer);
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException("Cannot be signed so", e);
        }
    }
}
