package xfusion.tasks.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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

    @Test
    void goesByStatusThenLatestChangeFirst() {
        assertEquals(
                List.of(PENDING, PENDING_EARLIER, IN_PROGRESS, COMPLETED, CANCELLED), Listed.ids("limit=100", OWN));
    }

    @Test
    void goesSoInSmallPagesToo() {
        assertEquals(Listed.ids("limit=100"), Listed.ids("limit=13"));
    }

    /** Even if its task has moved away since. */
    @Test
    void goesOnAfterACursorOfTheSameList() {
        Api.createPending(Fresh.id());
        var page = Api.list("?status=pending&limit=1").expect(200);
        var cursor = page.text("nextCursor");
        var rest = Listed.ids("status=pending&limit=100").subList(1, 2);
        Api.move(Listed.ids(page.json()).getFirst(), "cancelled").expect(200);

        assertEquals(
                rest,
                Listed.ids(Api.list("?status=pending&limit=1&cursor=" + cursor).json()));
        Api.list("?status=completed&cursor=" + cursor).expectFaultsAt("cursor");
        Api.list("?cursor=" + cursor).expectFaultsAt("cursor");
    }

    @Test
    void keepsTheOrderWithinAStatus() {
        assertEquals(List.of(PENDING, PENDING_EARLIER), Listed.ids("status=pending", OWN));
    }

    @ParameterizedTest
    @ValueSource(strings = {"pending", "in-progress", "completed", "cancelled"})
    void showsOnlyTasksOfAStatus(String status) {
        Listed.pages("limit=100&status=" + status).stream()
                .flatMap(page -> page.path("items").valueStream())
                .forEach(task -> assertEquals(status, task.path("status").stringValue()));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 100})
    void keepsTheLimit(int limit) {
        assertTrue(count("?limit=" + limit) <= limit);
    }

    @Test
    void shows50WithoutALimit() {
        for (int i = Listed.ids("limit=100").size(); i <= 50; i++) {
            Api.createPending(Fresh.id());
        }

        assertEquals(50, count(""));
    }

    private static int count(String query) {
        return Api.list(query).expect(200).json().path("items").size();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            limit=0                    | limit  | 1 100
            limit=101                  | limit  | 1 100
            limit=1.5                  | limit  | 1 100
            limit=                     | limit  | 1 100
            limit=%2B5                 | limit  | 1 100
            limit=99999999999999999999 | limit  | 1 100
            limit=%D9%A3               | limit  | 1 100
            status=done                | status | pending in-progress completed cancelled
            status=Pending             | status | pending in-progress completed cancelled
            status=pending,completed   | status | pending in-progress completed cancelled
            status=pending&status=done | status | more than once
            limit=1&limit=1            | limit  | more than once
            cursor=x&%63ursor=x        | cursor | more than once
            Limit=5                    | Limit  | did you mean limit
            cursor=                    | cursor | nextCursor
            cursor=x                   | cursor | nextCursor
            cursor=%00                 | cursor | nextCursor
            cursor=%F0%9F%A6%94        | cursor | nextCursor
            """)
    void refusesABadParameter(String query, String parameter, String words) {
        Api.list("?" + query).expectFault(parameter, words.split(" "));
    }

    @Test
    void namesAllFaultsAtOnce() {
        Api.list("?status=done&limit=0&owner=me&stauts=pending").expectFaultsAt("status", "limit", "owner", "stauts");
    }
}
