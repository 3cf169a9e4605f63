package xfusion.tasks.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import xfusion.tasks.persistence.task.Expected;
import xfusion.tasks.persistence.task.TaskState;
import xfusion.tasks.persistence.task.TaskStatus;
import xfusion.tasks.persistence.task.Timestamp;
import xfusion.tasks.persistence.task.Tombstone;

class ListChangesTest extends TableTest {

    private static final Duration MORE_THAN_THE_OVERLAP = Duration.ofMinutes(16);

    private final Listing listing = new Listing(tasks, 2);
    private final List<TaskState> seen = new ArrayList<>();

    private String sync(Optional<String> since) {
        seen.clear();
        return listing.allChanges(since, seen::add);
    }

    private List<String> seenIds() {
        return seen.stream().map(state -> state.key().taskId().value()).toList();
    }

    private void pass(Duration time) {
        now.updateAndGet(instant -> instant.plus(time));
    }

    private void createOneOfEach() {
        for (TaskStatus status : TaskStatus.values()) {
            tasks.create(wanted(ME, status.value(), "Learn DynamoDB", status));
            later();
        }
    }

    private void move(String taskId, TaskStatus status) {
        tasks.changeStatus(mine(taskId), status, Expected.ANYTHING);
    }

    @Nested
    class WithoutAToken {

        @Test
        void listsEveryTaskAndNoTombstone() {
            createOneOfEach();
            tasks.create(wanted(STRANGER, "theirs", "Learn DynamoDB", TaskStatus.PENDING));
            tasks.create(wanted("deleted"));
            tasks.delete(mine("deleted"), Expected.ANYTHING);

            ChangesPage page = new Listing(tasks, 500).changes(Optional.empty());

            assertEquals(4, page.items().size());
            assertTrue(page.items().stream()
                    .allMatch(state -> tasks.find(state.key()).equals(Optional.of(state))));
        }

        @Test
        void goesOnWithWhatHasChangedMeanwhile() {
            ChangesPage page = listing.changes(Optional.empty());

            assertTrue(page.hasMore());
            assertFalse(listing.changes(Optional.of(page.next())).hasMore());
        }

        @Test
        void listsATaskThatMovesBehindThePageInTheNextRound() {
            createOneOfEach();
            ChangesPage first = listing.changes(Optional.empty());
            move("cancelled", TaskStatus.PENDING);
            List<TaskState> rest = new ArrayList<>();

            listing.allChanges(Optional.of(first.next()), rest::add);

            assertTrue(rest.contains(tasks.find(mine("cancelled")).orElseThrow()));
        }
    }

    @Nested
    class WithAToken {

        private String token() {
            createOneOfEach();
            pass(MORE_THAN_THE_OVERLAP);
            String token = sync(Optional.empty());
            later();
            return token;
        }

        @Test
        void listsWhatHasChangedAndOnceItsDeletion() {
            String token = token();
            move("pending", TaskStatus.COMPLETED);
            tasks.delete(mine("cancelled"), version(1));

            sync(Optional.of(token));

            assertEquals(
                    List.of(tasks.find(mine("pending")).orElseThrow(), new Tombstone(mine("cancelled"), now.get(), 2)),
                    seen);
        }

        @Test
        void listsNothingWhereNothingHasChanged() {
            ChangesPage page = listing.changes(Optional.of(token()));

            assertEquals(List.of(), page.items());
            assertFalse(page.hasMore());
        }

        @Test
        void repeatsAChangeForAQuarterOfAnHour() {
            String token = token();
            move("pending", TaskStatus.COMPLETED);

            token = sync(Optional.of(token));
            pass(Duration.ofMinutes(14));
            token = sync(Optional.of(token));
            assertEquals(List.of("pending"), seenIds());
            pass(Duration.ofMinutes(2));
            token = sync(Optional.of(token));
            sync(Optional.of(token));
            assertEquals(List.of(), seenIds());
        }

        /** It may have been on its way when the token was made, or come from a machine whose clock is slow. */
        @ParameterizedTest
        @CsvSource({"14, true", "16, false"})
        void listsWhatWasStampedALittleBeforeIt(long minutes, boolean isListed) {
            String token = token();
            String stamp = Timestamp.text(now.get().minusSeconds(1).minus(Duration.ofMinutes(minutes)));
            put(byHand(Map.of("updatedAt", fromS(stamp))));

            sync(Optional.of(token));

            assertEquals(isListed ? List.of("1") : List.of(), seenIds());
        }

        @Test
        void endsARoundAtAFullPage() {
            String token = token();
            move("pending", TaskStatus.IN_PROGRESS);
            move("in-progress", TaskStatus.COMPLETED);

            ChangesPage page = listing.changes(Optional.of(token));

            assertEquals(2, page.items().size());
            assertTrue(page.hasMore());
            assertEquals(List.of(), listing.changes(Optional.of(page.next())).items());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 500})
    void listsEachChangeOnceInPagesOfAnySize(int limit) {
        createOneOfEach();
        List<String> pages = new ArrayList<>();
        ChangesPage page = new Listing(tasks, limit).changes(Optional.empty());
        while (!page.items().isEmpty() && pages.size() < 4) {
            page.items().forEach(state -> pages.add(state.key().taskId().value()));
            page = new Listing(tasks, limit).changes(Optional.of(page.next()));
        }
        assertEquals(List.of("pending", "in-progress", "completed", "cancelled"), pages);
    }
}
