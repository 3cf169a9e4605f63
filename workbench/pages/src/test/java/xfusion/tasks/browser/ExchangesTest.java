package xfusion.tasks.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Route;
import org.junit.jupiter.api.Test;

/** What is shown beside the tasks: each request and its answer, as they were sent. */
class ExchangesTest extends BrowserTest {

    @Test
    void showWhatWasAskedAndAnswered() {
        create("Learn DynamoDB", "");
        page.navigate("/explore");

        button("Read " + id + " again").click();
        assertThat(message()).hasText("Not changed since version 1.");
        field("status", "Learn DynamoDB").selectOption("completed");

        var exchange = page.locator("#exchanges > li").first();
        assertThat(exchange.locator("summary")).containsText("PATCH /tasks/" + id + "200 · ETag \"2\"");
        assertThat(exchange.locator("pre").first())
                .containsText("if-match: \"1\"\n\n{\n  \"status\": \"completed\"\n}");
        assertThat(page.locator("#exchanges > li").nth(1).locator("summary")).containsText("304 · ETag \"1\"");
    }

    @Test
    void showNumbersAsTheyCame() {
        create("Learn DynamoDB", ",\"attributes\":{\"share\":1.0,\"account\":12345678901234567890}");
        page.navigate("/explore");

        assertThat(page.locator("#exchanges pre").last())
                .containsText("\"share\": 1.0,\n        \"account\": 12345678901234567890\n");
        assertThat(page.locator("#rows .attributes")).hasText("share: 1.0, account: 12345678901234567890");
    }

    @Test
    void showAnAnswerAsItCameIfIndentingItWouldChangeIt() {
        var answer = "{\"items\":[],\"other\":{\"2\":\"\\u00e9\",\"1\":0}}";
        page.route(
                "**/tasks?*",
                route -> route.fulfill(new Route.FulfillOptions()
                        .setContentType("application/json")
                        .setBody(answer)));
        page.navigate("/explore");

        assertThat(page.locator("#exchanges pre").last()).containsText("\n\n" + answer);
    }
}
