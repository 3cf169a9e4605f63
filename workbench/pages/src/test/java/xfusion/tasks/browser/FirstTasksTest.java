package xfusion.tasks.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What somebody does who opens the page for the first time. */
class FirstTasksTest extends BrowserTest {

    private void press(String... keys) {
        for (var key : keys) {
            page.keyboard().press(key);
        }
    }

    /** Goes there by the Tab key. */
    private void tabTo(Locator element) {
        for (int i = 0; i < 40 && !isFocused(element); i++) {
            press("Tab");
        }
        assertThat(element).isFocused();
    }

    private static boolean isFocused(Locator element) {
        return element.count() > 0 && (boolean) element.evaluate("element => element === document.activeElement");
    }

    @Test
    void addsTheTwoTasksOfTheReadmeByKeyboard() {
        page.navigate("/explore");
        assertThat(page.getByText("No tasks here.")).isVisible();

        tabTo(page.getByLabel("New task"));
        page.keyboard().type("Learn DynamoDB");
        tabTo(page.locator("summary", new Page.LocatorOptions().setHasText("Everything else")));
        press("Enter", "Tab");
        page.keyboard().type("completed");
        tabTo(page.getByLabel("Task id, a UUID if empty"));
        page.keyboard().type("1");
        press("Enter");
        assertThat(message()).hasText("Added: Learn DynamoDB");
        tabTo(button("Add"));
        press("Shift+Tab");
        page.keyboard().type("Build To-Do App");
        press("Enter");
        assertThat(message()).hasText("Added: Build To-Do App");
        assertThat(page.locator("#place")).hasText("Page 1: 2 tasks");
        assertThat(page.getByLabel("New task")).isFocused();
        assertThat(page.getByLabel("New task")).hasValue("");

        tabTo(field("status", "Build To-Do App"));
        page.keyboard().type("in-progress");
        press("Enter");
        assertThat(message()).hasText("Saved: Build To-Do App");
        assertThat(field("status", "Build To-Do App")).isFocused();
        var list = get("/tasks");
        assertTrue(
                list.matches(
                        ".*Build To-Do App\",\"status\":\"in-progress.*\"1\".*Learn DynamoDB\",\"status\":\"completed.*"),
                list);
    }

    @Test
    void keepsWhatHasTheFocusClearOfTheMessage() {
        create("Learn DynamoDB", "");
        page.setViewportSize(320, 640);
        page.navigate("/explore");
        context.setOffline(true);
        button("Reload").press("Enter");
        assertThat(message()).containsText("There is no answer.");

        var message = page.locator("#message p").boundingBox();
        for (var name : List.of("Delete Learn DynamoDB", "Previous page", "Next page")) {
            tabTo(button(name));
            var button = button(name).boundingBox();
            assertTrue(button.y + button.height <= message.y || button.y >= message.y + message.height, name);
        }
    }

    @Test
    void editsEachFieldInPlace() {
        create("Learn", ",\"labels\":[\"old\"]");
        page.navigate("/explore");

        field("due date", "Learn").fill("2026-12-24");
        field("priority", "Learn").selectOption("high");
        field("description", "Learn").fill("Learn DynamoDB");
        field("description", "Learn").press("Enter");
        page.getByLabel("add a label to Learn DynamoDB").fill("a, b");
        page.getByLabel("add a label to Learn DynamoDB").press("Enter");
        button("Remove label old").click();
        assertThat(button("Remove label old")).hasCount(0);
        assertThat(page.getByText("ETag \"6\"", new Page.GetByTextOptions().setExact(true)))
                .isVisible();

        var task = get("/tasks/" + id);
        assertTrue(
                task.contains("\"description\":\"Learn DynamoDB\",\"status\":\"pending\",\"dueDate\":\"2026-12-24\","
                        + "\"priority\":\"high\",\"labels\":[\"a, b\"]"),
                task);
    }

    @Test
    void keepsWhatIsWrongForTheUserToMend() {
        create("Learn DynamoDB", "");
        page.navigate("/explore");

        field("description", "Learn DynamoDB").fill("");
        field("description", "Learn DynamoDB").press("Enter");
        assertThat(message()).containsText("/description must have");
        assertThat(field("description", "Learn DynamoDB")).hasValue("");
        field("description", "Learn DynamoDB").press("Escape");
        assertThat(field("description", "Learn DynamoDB")).hasValue("Learn DynamoDB");
    }

    @Test
    void deletesAfterAQuestionAndGoesOnWithTheNeighbour() {
        create("{\"description\":\"stays\"}");
        create("{\"description\":\"goes\"}");
        page.navigate("/explore");

        button("Delete goes").press("Enter");
        press("Escape");
        assertThat(button("Delete goes")).isFocused();
        button("Delete goes").press("Enter");
        page.getByRole(AriaRole.DIALOG)
                .getByText("Delete", new Locator.GetByTextOptions().setExact(true))
                .press("Enter");

        assertThat(message()).hasText("Deleted: goes");
        assertThat(page.locator("#place")).hasText("Page 1: 1 task");
        assertThat(button("Delete stays")).isFocused();
        assertTrue(!get("/tasks").contains("goes"));
    }

    @Test
    void deletesForWhoeverIsFasterThanTheDialog() {
        create("Learn DynamoDB", "");
        page.navigate("/explore");

        button("Delete Learn DynamoDB").click();
        button("Delete Learn DynamoDB")
                .evaluate("button => { document.getElementById('deletion').close(); button.click(); }");
        page.getByRole(AriaRole.DIALOG)
                .getByText("Delete", new Locator.GetByTextOptions().setExact(true))
                .click();

        assertThat(message()).hasText("Deleted: Learn DynamoDB");
    }
}
