package xfusion.tasks.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two tabs change one task, or the connection is cut. */
class RivalsTest extends BrowserTest {

    @BeforeEach
    void openATask() {
        create("Learn DynamoDB", "");
        page.navigate("/explore");
        assertThat(field("description", "Learn DynamoDB")).isVisible();
    }

    private void editInAnotherTab(String description) {
        var other = context.newPage();
        other.navigate("/explore");
        var field = other.getByLabel("description of Learn DynamoDB");
        field.fill(description);
        field.press("Enter");
        assertThat(other.getByRole(AriaRole.STATUS)).containsText("Saved: ");
        other.close();
    }

    private void edit(String description) {
        field("description", "Learn DynamoDB").fill(description);
        field("description", "Learn DynamoDB").press("Enter");
    }

    private Locator conflict() {
        return page.getByRole(AriaRole.DIALOG);
    }

    private void choose(String answer) {
        assertThat(conflict()).containsText("This task has changed");
        conflict().getByText(answer).click();
        assertThat(conflict()).hasCount(0);
    }

    @Test
    void showAConflictAndKeepTheirs() {
        editInAnotherTab("Learn it well");
        edit("Learn it fast");

        assertThat(conflict().locator("tbody tr").first())
                .hasText("DescriptionLearn DynamoDBLearn it wellLearn it fast");
        photograph("conflict");
        choose("Keep theirs");
        assertThat(field("description", "Learn it well")).hasValue("Learn it well");
        assertThat(field("description", "Learn it well")).isFocused();
        page.keyboard().press("Tab");
        button("Reload").click();
        assertTrue(get("/tasks/" + id).contains("\"description\":\"Learn it well\""));
    }

    @Test
    void showAConflictAndSaveMine() {
        send("PATCH", "/tasks/" + id, "{\"priority\":\"high\"}");
        edit("Learn it fast");

        choose("Save mine");
        assertThat(message()).hasText("Saved: Learn it fast");
        var task = get("/tasks/" + id);
        assertTrue(task.contains("Learn it fast") && task.contains("\"priority\":\"high\""), task);
    }

    @Test
    void showLongTextsBetweenTheQuestionAndItsAnswers() {
        page.setViewportSize(320, 800);
        editInAnotherTab("x".repeat(1024));
        edit("y".repeat(1024));

        assertThat(conflict().getByText("This task has changed")).isInViewport();
        assertThat(conflict().getByText("Keep theirs")).isFocused();
        assertThat(conflict().getByText("Save mine")).isInViewport();
        assertEquals(List.of(), violations());
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");
        assertThat(message()).hasText("Saved: " + "y".repeat(60));
    }

    @Test
    void tellThatATaskIsGone() {
        context.request().delete("/tasks/" + id);
        edit("Learn it fast");

        assertThat(message()).hasText("Somebody has deleted this task.");
        assertThat(page.getByText("No tasks here.")).isVisible();
    }

    @Test
    void keepAnEditUntilTheConnectionIsBack() {
        context.setOffline(true);
        edit("Learn it fast");
        assertThat(message()).containsText("There is no answer.");
        assertThat(field("description", "Learn DynamoDB")).hasValue("Learn it fast");

        context.setOffline(false);
        button("Try again").click();
        assertThat(message()).hasText("Saved: Learn it fast");
        assertTrue(get("/tasks/" + id).contains("Learn it fast"));
    }

    @Test
    void makeOneTaskOfACreationWhoseAnswerWasLost() {
        page.route("**/tasks", route -> {
            route.fetch();
            route.abort();
        });
        page.getByLabel("New task").fill("Once");
        page.getByLabel("New task").press("Enter");
        assertThat(message()).containsText("There is no answer.");

        page.unroute("**/tasks");
        button("Try again").click();
        assertThat(message()).hasText("Added: Once");
        button("Reload").click();
        assertThat(field("description", "Once")).hasCount(1);
    }
}
