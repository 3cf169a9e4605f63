package xfusion.tasks.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is listed: page by page, by status, and whatever the tasks say. */
class ListTest extends BrowserTest {

    private void press(String button, String place) {
        button(button).press("Enter");
        assertThat(page.locator("#place")).hasText(place);
        assertThat(button(button)).isFocused();
    }

    @Test
    void showsManyTasksPageByPage() {
        for (int i = 0; i < 120; i++) {
            create("{\"description\":\"Task %d\"}".formatted(i));
        }
        page.navigate("/explore");

        assertThat(page.locator("#place")).hasText("Page 1: 50 tasks");
        press("Next page", "Page 2: 50 tasks");
        assertThat(page.locator("#rows > tr").first()).isInViewport();
        press("Next page", "Page 3: 20 tasks");
        assertThat(field("description", "Task 0")).isVisible();
        press("Next page", "Page 3: 20 tasks");
        press("Previous page", "Page 2: 50 tasks");
        assertThat(field("description", "Task 69")).isVisible();
    }

    @Test
    void showsOneStatus() {
        create("{\"description\":\"to do\"}");
        create("{\"description\":\"done\",\"status\":\"completed\"}");
        page.navigate("/explore");

        page.getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName("All"))
                .press("ArrowLeft");
        assertThat(page.locator("#place")).hasText("Page 1: 0 tasks");
        page.getByText("Completed", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(field("description", "done")).isVisible();
        assertThat(field("description", "to do")).hasCount(0);
    }

    @Test
    void keepsWhatTurnsTheDirectionOfWritingWithinItsLabel() {
        create("Learn DynamoDB", ",\"labels\":[\"\u202edesrever\"]");
        page.navigate("/explore");

        var label = page.locator("#rows li").boundingBox();
        var button = page.locator("#rows li button").boundingBox();
        assertTrue(button.x > label.x + label.width / 2, button.x + " in " + label.x);
    }

    @Test
    void showsHostileTextsAndRunsNone() {
        List<Dialog> dialogs = new ArrayList<>();
        page.onDialog(dialog -> {
            dialogs.add(dialog);
            dialog.dismiss();
        });
        var hostile = "<img src=x onerror=alert(1)><script>alert(2)</script>\u202e{{7*7}}";
        create(hostile, ",\"labels\":[\"<b onclick=alert(3)>,\"],\"attributes\":{\"<i>\":\"<svg onload=alert(4)>\"}");
        page.navigate("/explore");

        assertThat(page.locator("#rows textarea")).hasValue(hostile);
        assertThat(page.locator("#rows li")).hasText("<b onclick=alert(3)>,×");
        assertThat(page.locator(".attributes").first()).hasText("<i>: <svg onload=alert(4)>");
        page.locator("#rows .delete").click();
        assertThat(page.getByRole(AriaRole.DIALOG)).containsText("<img src=x");
        assertThat(page.locator("main :is(script, img, b, i, svg), aside :is(script, img), dialog img"))
                .hasCount(0);
        assertEquals(List.of(), dialogs);
    }
}
