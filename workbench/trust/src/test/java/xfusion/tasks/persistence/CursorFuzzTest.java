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
import xfusion.tasks.persistence.task.TaskStatus;

class CursorFuzzTest {

    /** One owner's lists, and a stranger's. */
    private static final List<TaskQuery> LISTS = Stream.of("me", "stranger")
            .map(Owner::new)
            .flatMap(owner -> Stream.of(
                            Optional.<TaskStatus>empty(),
                            Optional.of(TaskStatus.PENDING),
                            Optional.of(TaskStatus.COMPLETED))
                    .map(status -> new TaskQuery(owner, status, 1, Optional.empty())))
            .toList();

    /** Where the fuzzer begins: cursors of each list, and of before 1970, as they are and written in another way. */
    static Stream<byte[]> cursors() {
        return Stream.of(Instant.parse("2026-11-27T20:00:00.123Z"), Instant.EPOCH.minusMillis(1))
                .map(time -> new Position("pending", time.toString(), "1"))
                .flatMap(position -> LISTS.stream().map(list -> Cursor.encode(position, list)))
                .flatMap(text -> Stream.of(text, text.toUpperCase(Locale.ROOT), text + "=", "0" + text, "x"))
                .map(text -> text.getBytes(UTF_8));
    }

    /** A text is a cursor of one list at most, and then the very text that was given out for its place there. */
    @MethodSource("cursors")
    @FuzzTest
    void takesOnlyWhatWasGivenOut(byte[] bytes) {
        String text = new String(bytes, UTF_8);

        List<String> taken =
                LISTS.stream().flatMap(list -> givenOut(text, list).stream()).toList();

        assertEquals(taken.isEmpty() ? List.of() : List.of(text), taken);
    }

    /** What the list would give out for the place that {@code text} stands for. */
    private static Optional<String> givenOut(String text, TaskQuery list) {
        try {
            return Optional.of(Cursor.encode(
                    Cursor.decode(text, list.owner(), list.status()).position(), list));
        } catch (IllegalArgumentException refused) {
            return Optional.empty();
        }
    }
}
