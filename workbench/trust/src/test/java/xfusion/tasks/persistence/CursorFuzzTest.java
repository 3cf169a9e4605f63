package xfusion.tasks.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import xfusion.tasks.persistence.TaskFailure.InvalidCursor;
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

    /** A text is a cursor of one list at the most, and then the very text that was given out for its place there. */
    @FuzzTest
    void takesOnlyWhatWasGivenOut(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);

        List<String> taken =
                LISTS.stream().flatMap(list -> givenOut(text, list).stream()).toList();

        assertEquals(taken.isEmpty() ? List.of() : List.of(text), taken);
    }

    /** What the list would give out for the place that {@code text} stands for. */
    private static Optional<String> givenOut(String text, TaskQuery list) {
        try {
            return Optional.of(Cursor.decode(text, list).encode(list));
        } catch (InvalidCursor refused) {
            return Optional.empty();
        }
    }
}
