package xfusion.tasks.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The API reference. */
class ReferenceTest extends BrowserTest {

    private void execute(String operation) {
        page.navigate("/docs");
        page.getByText(operation, new Page.GetByTextOptions().setExact(true)).click();
        page.getByText("Execute", new Page.GetByTextOptions().setExact(true)).click();
    }

    private Locator answer(String column) {
        return page.locator(".live-responses-table .response-col_" + column).last();
    }

    @Test
    void triesARequestAgainstThisRunner() {
        execute("List tasks, page by page");

        assertThat(page.locator(".request-url pre")).containsText(api + "/tasks");
        assertThat(answer("status")).hasText("200");
        assertThat(answer("description")).containsText("\"items\": []");
    }

    @Test
    void sendsNoPreconditionThatNobodyHasTyped() {
        execute("Read a task");

        assertThat(page.locator(".request-url pre")).containsText(api + "/tasks/1");
        assertThat(page.locator(".curl")).not().containsText(Pattern.compile("If-(None-)?Match"));
    }

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void suitsEverybodyWhoTriesARequestOnAPhone(ColorScheme scheme) {
        page.setViewportSize(320, 800);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
        execute("Create a task");

        assertThat(answer("status")).hasText("201");
        assertEquals(320, page.evaluate("document.documentElement.scrollWidth"));
        assertEquals(List.of(), violations());
    }
}
