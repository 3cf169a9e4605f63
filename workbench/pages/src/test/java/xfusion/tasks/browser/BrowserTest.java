package xfusion.tasks.browser;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.RequestOptions;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import xfusion.tasks.local.RunnerProcess;

/** A tab, and a runner whose pages it opens; when a test begins, there are no tasks. */
abstract class BrowserTest {

    /** They end with this JVM. */
    private static final Browser BROWSER = Chromium.launch();

    private static final RunnerProcess RUNNER = RunnerProcess.start(Map.of(), Path.of("target", "runner.log"));

    /** In milliseconds, on a busy machine. */
    private static final int PATIENCE = 30_000;

    private static final Pattern TASK_ID = Pattern.compile("\"taskId\":\"([^\"]+)\"");

    /** Of a task that no other test has; what was deleted leaves its id behind. */
    final String id = UUID.randomUUID().toString();

    final URI api;
    final BrowserContext context;
    final Page page;

    BrowserTest() {
        this(RUNNER.uri());
    }

    BrowserTest(URI api) {
        this.api = api;
        context = BROWSER.newContext(new Browser.NewContextOptions()
                .setBaseURL(api.toString())
                .setLocale("en-GB")
                .setTimezoneId("UTC")
                .setColorScheme(ColorScheme.LIGHT)
                .setViewportSize(1280, 800));
        context.setDefaultTimeout(PATIENCE);
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
        page = context.newPage();
    }

    @BeforeEach
    void removeAllTasks() {
        while (TASK_ID.matcher(get("/tasks")).find()) {
            TASK_ID.matcher(get("/tasks"))
                    .results()
                    .map(MatchResult::group)
                    .forEach(task -> context.request().delete("/tasks/" + task.replaceAll(".*:\"|\"", "")));
        }
    }

    @AfterEach
    void close() {
        context.close();
    }

    /** As another device does. */
    void send(String method, String path, String body) {
        var request = RequestOptions.create()
                .setMethod(method)
                .setHeader("Content-Type", "application/json")
                .setData(body);
        var answer = context.request().fetch(path, request);
        assertTrue(answer.ok(), answer::text);
    }

    /** Creates a task of this id. */
    void create(String description, String more) {
        send("POST", "/tasks", "{\"taskId\":\"%s\",\"description\":\"%s\"%s}".formatted(id, description, more));
    }

    void create(String task) {
        send("POST", "/tasks", task);
    }

    String get(String path) {
        return context.request().get(path).text();
    }

    Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    /** A field of a task that is listed. */
    Locator field(String name, String task) {
        return page.getByLabel(name + " of " + task, new Page.GetByLabelOptions().setExact(true));
    }

    Locator message() {
        return page.getByRole(AriaRole.STATUS);
    }

    /** What keeps somebody from using the page as it is now, by axe's rules. */
    List<Rule> violations() {
        return new AxeBuilder(page).analyze().getViolations();
    }

    /** For the READMEs, by make pages-test SCREENSHOTS=1. */
    void photograph(String name) {
        var folder = Path.of(System.getProperty("screenshots", "target/screenshots"));
        page.screenshot(new Page.ScreenshotOptions().setPath(folder.resolve(name + ".png")));
    }
}
