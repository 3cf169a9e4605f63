package xfusion.tasks.local.gateway;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A body as an event carries it: as text, or in Base64 where it is not text; null where there is none. */
record EventBody(@Nullable String text, boolean isBase64Encoded) {

    /** API Gateway's list; a form and a body of no type are binary to it. */
    private static final Set<String> TEXT = Set.of("application/json", "application/javascript", "application/xml");

    static EventBody of(byte[] body, Optional<String> contentType) {
        if (body.length == 0) {
            return new EventBody(null, false);
        }
        return contentType
                .filter(EventBody::isText)
                .flatMap(type -> text(body))
                .map(text -> new EventBody(text, false))
                .orElseGet(() -> new EventBody(Base64.getEncoder().encodeToString(body), true));
    }

    private static boolean isText(String contentType) {
        var type = contentType.replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT);
        return type.startsWith("text/") || TEXT.contains(type);
    }

    /** None if it is not UTF-8: Base64 then keeps the bytes as they are, for the function to judge. */
    private static Optional<String> text(byte[] body) {
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }
}
