package xfusion.tasks.persistence.task;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.stream.Collectors;

/** SHA-256 hashes of several texts: equal for equal texts, and in practice for no others. */
public final class Sha256 {

    private Sha256() {}

    /** A hash of 32 bytes. Each part is prefixed with its length, so that (ab, c) and (a, bc) have different hashes. */
    public static byte[] of(List<String> parts) {
        String text = parts.stream().map(part -> part.length() + ":" + part).collect(Collectors.joining());
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
