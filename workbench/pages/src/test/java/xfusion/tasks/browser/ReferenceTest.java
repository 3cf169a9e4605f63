package xfusion.tasks.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/** The API reference. */
class ReferenceTest extends BrowserTest {

    @Test
    void triesARequestAgainstThisRunner() {
        page.navigate("/docs");
        assertThat(page.locator("#servers option")).hasText(api.toString());

        page.getByText("List tasks, page by page").click();
        page.getByText("Execute", new Page.GetByTextOptions().setExact(true)).click();

        assertThat(page.locator(".live-responses-table .response-col_status").last())
                .hasText("200");
        assertThat(page.locator(".live-responses-table .response-col_description")
                        .last())
                .containsText("\"items\": []");
    }
}
