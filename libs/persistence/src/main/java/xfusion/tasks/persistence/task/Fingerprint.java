package xfusion.tasks.persistence.task;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** SHA-256 hashes of several texts: equal for equal texts, and in practice for no others. */
public final class Fingerprint {

    private Fingerprint() {}

    /** The fingerprint of a request to create a task, defaults included. */
    public static String ofRequest(NewTask task) {
        Content content = task.content();
        Stream<String> parts = Stream.of(
                content.description(),
                task.status().value(),
                content.dueDate().map(Object::toString).orElse(""),
                content.priority().value());
        Stream<String> labels = content.labels().stream();
        // No label is empty, so an empty part separates the attributes from the labels.
        Stream<String> attributes = content.attributes().stream().flatMap(json -> Stream.of("", json));
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(sha256(
                        Stream.of(parts, labels, attributes).flatMap(all -> all).toList()));
    }

    /** A hash of 32 bytes. Each part is prefixed with its length, so that (ab, c) and (a, bc) have different hashes. */
    public static byte[] sha256(List<String> parts) {
        String text = parts.stream().map(part -> part.length() + ":" + part).collect(Collectors.joining());
        return digest().digest(text.getBytes(StandardCharsets.UTF_8));
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
