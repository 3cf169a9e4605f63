package xfusion.tasks.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How the pages look, to eyes, to a screen reader and to the browser's own guard. */
class AppearanceTest extends BrowserTest {

    private final List<String> complaints = new ArrayList<>();

    @BeforeEach
    void createTasks() {
        create("{\"description\":\"Learn DynamoDB\",\"status\":\"completed\"}");
        create("{\"description\":\"Build To-Do App\",\"status\":\"in-progress\"}");
        create("{\"description\":\"Call off the trip\",\"status\":\"cancelled\",\"priority\":\"low\"}");
        create(
                "Renew the passport, and take the photographs along",
                ",\"dueDate\":\"2026-12-24\",\"priority\":\"high\",\"labels\":[\"travel\",\"papers\"],\"attributes\":{\"order\":95}");
    }

    private void open(String path, String scheme, int width) {
        page.onConsoleMessage(message -> complaints.add(message.text()));
        page.onPageError(complaints::add);
        page.onRequest(request -> {
            if (!request.url().startsWith(api.toString()) && !request.url().startsWith("data:")) {
                complaints.add("loads " + request.url());
            }
        });
        page.setViewportSize(width, 800);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.valueOf(scheme)));
        var policy = page.navigate(path).headerValue("content-security-policy");
        assertTrue(
                policy.startsWith("default-src 'none'; script-src 'self'; style-src 'self';")
                        && !policy.contains("unsafe"),
                policy);
        assertThat(page.locator("h1, h2.title")).isVisible();
    }

    @ParameterizedTest
    @CsvSource({
        "/,        LIGHT, 1280, ''",
        "/,        DARK,  390,  ''",
        "/docs,    LIGHT, 1280, ''",
        "/docs,    DARK,  1280, ''",
        "/docs,    LIGHT, 390,  ''",
        "/docs,    DARK,  390,  ''",
        "/explore, LIGHT, 1280, explore-light",
        "/explore, DARK,  1280, explore-dark",
        "/explore, LIGHT, 390,  explore-phone",
        "/explore, DARK,  390,  ''",
        "/explore, LIGHT, 320,  ''"
    })
    void suitsEverybody(String path, String scheme, int width, String name) {
        open(path, scheme, width);
        if (path.equals("/explore")) {
            assertThat(field("priority", "Build To-Do App")).isVisible();
            assertThat(button("Replace token")).hasCount(0);
        }

        assertEquals(List.of(), violations());
        assertEquals(width, page.evaluate("document.documentElement.scrollWidth"));
        assertEquals(List.of(), complaints);
        if (!name.isEmpty()) {
            photograph(name);
        }
    }
}
