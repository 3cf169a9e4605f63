package xfusion.tasks.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a field sends: what somebody has typed, once, and nothing else. */
class FieldsTest extends BrowserTest {

    private static final Pattern UNSAVED = Pattern.compile("unsaved");

    private final List<String> patches = new ArrayList<>();

    private void open() {
        page.onRequest(request -> {
            if (request.method().equals("PATCH")) {
                patches.add(request.postData());
            }
        });
        page.navigate("/explore");
    }

    /** One request follows the other: once this one is answered, all that was asked for before has been sent. */
    private void assertSent(String... expected) {
        button("Read " + id + " again").click();
        assertThat(message()).hasText("Not changed since version " + (expected.length + 1) + ".");
        assertEquals(List.of(expected), patches);
    }

    private Locator row() {
        return page.locator("#rows > tr");
    }

    private Locator newLabel() {
        return page.getByLabel("add a label to Learn DynamoDB");
    }

    @Test
    void sendNothingWhenNobodyHasTyped() {
        create("a\\r\\nb", ",\"dueDate\":\"0000-05-05\"");
        open();

        row().locator("textarea").focus();
        for (int i = 0; i < 10; i++) {
            page.keyboard().press("Tab");
        }

        assertSent();
        assertThat(row()).not().hasClass(UNSAVED);
    }

    @Test
    void keepADateThatIsNotCompleteToBeMended() {
        create("Learn DynamoDB", ",\"dueDate\":\"2026-12-24\"");
        open();
        var date = field("due date", "Learn DynamoDB");

        date.press("Backspace");
        date.press("Enter");
        assertThat(message()).containsText("The date is not complete.");
        date.blur();
        assertThat(row()).hasClass(UNSAVED);
        assertSent();
        assertEquals(true, date.evaluate("date => date.validity.badInput"));

        date.press("Escape");
        assertThat(date).hasValue("2026-12-24");
        assertThat(row()).not().hasClass(UNSAVED);
        assertSent();
    }

    @Test
    void sendAChoiceThatIsMadeByKeysOnce() {
        create("Learn DynamoDB", "");
        open();
        var status = field("status", "Learn DynamoDB");

        for (int i = 0; i < 3; i++) {
            status.press("ArrowDown");
        }
        assertThat(status).hasValue("cancelled");
        assertThat(row()).hasClass(UNSAVED);
        status.press("Enter");
        assertThat(message()).hasText("Saved: Learn DynamoDB");
        assertThat(row()).not().hasClass(UNSAVED);
        status.press("ArrowUp");
        status.press("ArrowUp");
        status.press("Tab");

        assertSent("{\"status\":\"cancelled\"}", "{\"status\":\"in-progress\"}");
    }

    @Test
    void sendAChoiceThatIsMadeByPointerAtOnce() {
        create("Learn DynamoDB", "");
        open();
        var status = field("status", "Learn DynamoDB");

        status.press("ArrowDown");
        status.dispatchEvent("pointerdown");
        status.selectOption("completed");

        assertThat(message()).hasText("Saved: Learn DynamoDB");
        assertSent("{\"status\":\"completed\"}");
    }

    @Test
    void keepALabelUntilItIsAdded() {
        var labels = IntStream.range(0, 20).mapToObj("\"%d\""::formatted).toList();
        create("Learn DynamoDB", ",\"labels\":" + labels);
        open();

        newLabel().fill("one more");
        newLabel().press("Enter");
        assertThat(message()).containsText("/labels must have");
        assertThat(newLabel()).hasValue("one more");

        button("Remove label 7").click();
        assertThat(button("Remove label 7")).hasCount(0);
        newLabel().press("Enter");
        assertThat(button("Remove label one more")).isVisible();
        assertThat(newLabel()).hasValue("");
        assertThat(row()).not().hasClass(UNSAVED);
    }

    @Test
    void takeAsManyCharactersAsTheApi() {
        page.navigate("/explore");
        var description = page.getByLabel("New task");

        description.fill("\uD83D\uDE80".repeat(1025));
        description.press("Enter");
        assertThat(message()).containsText("/description must have");
        description.fill("\uD83D\uDE80".repeat(1024));
        description.press("Enter");

        assertThat(row().locator("textarea")).hasValue("\uD83D\uDE80".repeat(1024));
    }
}
