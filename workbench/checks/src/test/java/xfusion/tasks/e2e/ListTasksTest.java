package xfusion.tasks.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Other tasks may be in the list: these tests look at their own. */
class ListTasksTest {

    private static final String CANCELLED = Fresh.id();
    private static final String COMPLETED = Fresh.id();
    private static final String IN_PROGRESS = Fresh.id();
    private static final String PENDING = Fresh.id();
    private static final String PENDING_EARLIER = Fresh.id();
    private static final List<String> OWN = List.of(CANCELLED, COMPLETED, IN_PROGRESS, PENDING, PENDING_EARLIER);

    @BeforeAll
    static void createTasks() {
        Api.createPending(PENDING);
        Api.createPending(PENDING_EARLIER);
        Api.create(Fresh.task(CANCELLED, "cancelled")).expect(201);
        Api.create(Fresh.task(COMPLETED, "completed")).expect(201);
        Api.create(Fresh.task(IN_PROGRESS, "in-progress")).expect(201);
        Api.move(PENDING, "completed").expect(200);
        Api.move(PENDING, "pending").expect(200);
    }

    @Nested
    class TheOrder {

        @Test
        void isByStatusThenLatestChangeFirst() {
            assertEquals(
                    List.of(PENDING, PENDING_EARLIER, IN_PROGRESS, COMPLETED, CANCELLED), Listed.ids("limit=100", OWN));
        }

        @Test
        void isTheSameInSmallPages() {
            assertEquals(Listed.ids("limit=100"), Listed.ids("limit=13"));
        }
    }

    @Nested
    class AStatus {

        @ParameterizedTest
        @ValueSource(strings = {"pending", "in-progress", "completed", "cancelled"})
        void showsOnlyTasksThatAreSo(String status) {
            var pages = Listed.pages("limit=100&status=" + status);

            pages.stream()
                    .flatMap(page -> page.path("items").valueStream())
                    .forEach(task -> assertEquals(status, task.path("status").stringValue()));
        }

        @Test
        void keepsTheOrder() {
            assertEquals(List.of(PENDING, PENDING_EARLIER), Listed.ids("status=pending", OWN));
        }

        @ParameterizedTest
        @ValueSource(strings = {"done", "Pending", "", "pending,completed", "pending%20"})
        void isOneOfFour(String status) {
            Api.list("?status=" + status).expectFault("status", "pending", "in-progress", "completed", "cancelled");
        }

        @Test
        void mayBeGivenOnce() {
            Api.list("?status=pending&status=completed").expectFaultsAt("status");
        }
    }

    @Nested
    class ALimit {

        @ParameterizedTest
        @ValueSource(ints = {1, 2, 100})
        void isKept(int limit) {
            assertTrue(items(Api.list("?limit=" + limit)).size() <= limit);
        }

        @Test
        void is50IfNotGiven() {
            for (int i = Listed.ids("limit=100").size(); i <= 50; i++) {
                Api.createPending(Fresh.id());
            }

            assertEquals(50, items(Api.list("")).size());
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "0",
                    "101",
                    "-1",
                    "1.5",
                    "1e1",
                    "ten",
                    "",
                    "0x10",
                    "%2B5",
                    "99999999999999999999",
                    "1,2",
                    "%D9%A3"
                })
        void isAWholeNumberFrom1To100(String limit) {
            Api.list("?limit=" + limit).expectFault("limit", "1", "100");
        }

        private JsonNode items(Answer answer) {
            return answer.expect(200).json().path("items");
        }
    }

    @Nested
    class AParameterThatIsNotKnown {

        @Test
        void isRefusedByName() {
            Api.list("?stauts=pending&sort=desc").expectFaultsAt("stauts", "sort");
        }

        @Test
        void isGuessed() {
            Api.list("?Limit=5").expectFault("Limit", "did you mean", "limit");
        }
    }

    @Test
    void namesAllFaultsAtOnce() {
        Api.list("?status=done&limit=0&owner=me").expectFaultsAt("status", "limit", "owner");
    }
}
