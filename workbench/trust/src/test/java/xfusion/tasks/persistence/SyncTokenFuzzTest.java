package xfusion.tasks.persistence;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;
import xfusion.tasks.persistence.task.Owner;

class SyncTokenFuzzTest {

    private static final Instant START = Instant.parse("2026-11-27T20:00:00.123Z");

    private static final List<Owner> OWNERS =
            Stream.of("me", "stranger").map(Owner::new).toList();

    /** Where the fuzzer begins: tokens of each stage of a listing, as they are and written in another way. */
    static Stream<byte[]> tokens() {
        var pending = Optional.of(new Position("pending", START.toString(), "1"));
        var inProgress = Optional.of(new Position("in-progress", START.toString(), "1"));
        var started = SyncToken.everything(1).startedBy(START);
        var next = started.nextRound();
        return Stream.of(
                        SyncToken.everything(7),
                        started,
                        started.at(pending),
                        next,
                        next.startedBy(START).atNextPart().at(inProgress),
                        SyncToken.everything(1).startedBy(Instant.EPOCH).nextRound())
                .flatMap(token -> OWNERS.stream().map(token::encode))
                .flatMap(text -> Stream.of(text, text.toUpperCase(Locale.ROOT), text + "=", "0" + text, "x"))
                .map(text -> text.getBytes(UTF_8));
    }

    /** A text is a token of one owner at most, and then the very text that was given out. */
    @MethodSource("tokens")
    @FuzzTest
    void takesOnlyWhatWasGivenOut(byte[] bytes) {
        String text = new String(bytes, UTF_8);

        List<String> taken =
                OWNERS.stream().flatMap(owner -> givenOut(text, owner).stream()).toList();

        assertEquals(taken.isEmpty() ? List.of() : List.of(text), taken);
    }

    /** What would be given out for the place that {@code text} stands for. */
    private static Optional<String> givenOut(String text, Owner owner) {
        try {
            return Optional.of(SyncToken.decode(text, owner).encode(owner));
        } catch (IllegalArgumentException refused) {
            return Optional.empty();
        }
    }
}
