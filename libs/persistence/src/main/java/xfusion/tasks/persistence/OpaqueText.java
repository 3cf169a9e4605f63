package xfusion.tasks.persistence;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import xfusion.tasks.persistence.task.Sha256;

/**
 * Packs values into a text that a client sends back unchanged, with a checksum that binds it to what it was made for.
 *
 * <p>The checksum is not a secret: a forged text only leads its forger to another place among the forger's own tasks, or is
 * refused because it leads nowhere.
 */
final class OpaqueText {

    private static final int CHECK_BYTES = 8;

    private OpaqueText() {}

    static String encode(List<String> values, List<String> boundTo) {
        byte[] check =
                Sha256.of(Stream.of(boundTo, values).flatMap(List::stream).toList());
        Stream<byte[]> parts = values.stream().map(value -> value.getBytes(StandardCharsets.UTF_8));
        return Stream.concat(parts, Stream.of(Arrays.copyOf(check, CHECK_BYTES)))
                .map(Base64.getUrlEncoder().withoutPadding()::encodeToString)
                .collect(Collectors.joining("."));
    }

    /** @throws IllegalArgumentException if {@link #encode} has not made this text for the same purpose */
    static List<String> decode(String text, List<String> boundTo) {
        List<String> parts = Arrays.stream(text.split("\\.", -1))
                .map(part -> new String(Base64.getUrlDecoder().decode(part), StandardCharsets.UTF_8))
                .toList();
        List<String> values = parts.subList(0, parts.size() - 1);
        // Compares the whole text, because Base64 can write a value in several ways.
        if (!encode(values, boundTo).equals(text)) {
            throw new IllegalArgumentException("The text was made for something else");
        }
        return values;
    }
}
