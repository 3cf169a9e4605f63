package xfusion.tasks.persistence.task;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Short names for long content: equal for equal parts, and for no others that anyone could find (SHA-256). */
public final class Fingerprint {

    private Fingerprint() {}

    /** The fingerprint of what a caller asked to be created, defaults included. */
    public static String of(NewTask task) {
        Content content = task.content();
        Stream<String> parts = Stream.of(
                content.description(),
                task.status().value(),
                content.dueDate().map(Object::toString).orElse(""),
                content.priority().value());
        Stream<String> labels = content.labels().stream();
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(of(Stream.concat(parts, labels).toList()));
    }

    /** 32 bytes; each part goes in with its length, so that moving a letter between parts makes another. */
    public static byte[] of(List<String> parts) {
        String text = parts.stream().map(part -> part.length() + ":" + part).collect(Collectors.joining());
        return sha256().digest(text.getBytes(StandardCharsets.UTF_8));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
