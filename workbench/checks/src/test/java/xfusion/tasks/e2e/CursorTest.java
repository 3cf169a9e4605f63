package xfusion.tasks.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {

    /** Two of the first status and two of the last: enough for pages, whatever else is in the list. */
    @BeforeAll
    static void createTasks() {
        for (int i = 0; i < 2; i++) {
            Api.createPending(Fresh.id());
            Api.create(Fresh.task(Fresh.id(), "cancelled")).expect(201);
        }
    }

    private final String cursor = Api.list("?limit=1").expect(200).text("nextCursor");

    @Test
    void goesOnAfterThePage() {
        var all = Listed.ids("limit=100");

        var page = Api.list("?limit=2&cursor=" + cursor).expect(200).json();

        assertEquals(all.subList(1, 3), Listed.ids(page));
    }

    @Test
    void isAbsentOnTheLastPageEvenIfThatIsFull() {
        Listed.pages("status=cancelled&limit=1")
                .forEach(page -> assertEquals(1, page.path("items").size()));
    }

    @Test
    void isShortAndShowsTheSamePageAgain() {
        assertTrue(cursor.length() <= 200, cursor);
        assertEquals(
                Api.list("?limit=3&cursor=" + cursor).json(),
                Api.list("?limit=3&cursor=" + cursor).json());
    }

    @Test
    void outlivesTheMoveOfItsTask() {
        var id = Api.createPending(Fresh.id()).taskId();
        var page = Api.list("?limit=1").json();
        assertEquals(List.of(id), Listed.ids(page));
        var rest = Listed.ids("limit=100");
        Api.move(id, "cancelled").expect(200);

        var next = Api.list("?limit=2&cursor=" + page.path("nextCursor").stringValue());

        assertEquals(rest.subList(1, 3), Listed.ids(next.expect(200).json()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "null", "%00", "eyJhIjoxfQ", "AAAAAAAAAAAAAAAAAAAAAAAA", "%20", "%F0%9F%A6%94"})
    void isOneOfOurs(String broken) {
        Api.list("?cursor=" + broken).expectFaultsAt("cursor");
    }

    @Test
    void isWholeAndUnchanged() {
        for (int at = 0; at < cursor.length() - 1; at += 5) {
            var other = cursor.charAt(at) == 'A' ? 'B' : 'A';
            Api.list("?cursor=" + cursor.substring(at + 1)).expectFaultsAt("cursor");
            Api.list("?cursor=" + cursor.substring(0, at)).expectFaultsAt("cursor");
            Api.list("?cursor=" + cursor.substring(0, at) + other + cursor.substring(at + 1))
                    .expectFaultsAt("cursor");
        }
    }

    @Test
    void belongsToItsFilter() {
        var pending = Api.list("?status=pending&limit=1").text("nextCursor");

        assertNotEquals(pending, cursor);
        Api.list("?status=completed&cursor=" + pending).expectFaultsAt("cursor");
        Api.list("?cursor=" + pending).expectFaultsAt("cursor");
        Api.list("?status=pending&cursor=" + cursor).expectFaultsAt("cursor");
        Api.list("?status=pending&limit=9&cursor=" + pending).expect(200);
    }
}
