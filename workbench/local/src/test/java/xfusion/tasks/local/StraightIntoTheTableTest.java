package xfusion.tasks.local;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;
import xfusion.tasks.local.ApiClient.ApiResponse;
import xfusion.tasks.table.template.Template;

/**
 * The README's walk, as it stands there: its items and its answers. The AWS CLI sends what {@code --item} names as it is, and so does
 * this.
 */
@Timeout(value = 90, unit = SECONDS)
class StraightIntoTheTableTest {

    private static final Pattern PUT =
            Pattern.compile("aws dynamodb put-item --table-name (\\S+) --item \\\\\\n +'(\\{.*})'");
    private static final Pattern GET = Pattern.compile("    curl http://127.0.0.1:3000(/\\S+)\\n\\n((?:    .*\\n)+)");
    private static final Pattern TIME = Pattern.compile("\"20\\d\\d-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z\"");

    @TempDir
    private static Path folder;

    @AutoClose
    private static RunnerProcess runner;

    private final String walk = section();

    @BeforeAll
    static void start() {
        runner = RunnerProcess.start(Map.of(), folder.resolve("log"));
    }

    private static String section() {
        try {
            var readme = Files.readString(Template.find().file().resolveSibling("README.md"));
            return readme.split("## Straight into the table\n")[1].split("\n## ")[0];
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<MatchResult> all(Pattern pattern, String text) {
        return pattern.matcher(text).results().toList();
    }

    private ApiResponse put(String table, String item) {
        return new ApiClient(runner.table()).put(table, item);
    }

    private ApiResponse get(String path) {
        return new ApiClient(runner.uri()).send("GET", path, "");
    }

    private static void await(Callable<Boolean> condition) throws Exception {
        while (!condition.call()) {
            Thread.sleep(20);
        }
    }

    @Test
    void makesTheTasksOfTheWalk() throws Exception {
        for (var put : all(PUT, walk)) {
            assertEquals(200, put(put.group(1), put.group(2)).status());
        }
        await(() -> get("/tasks/1").status() == 200 && get("/tasks/2").status() == 200);

        var gets = all(GET, walk);
        assertEquals(
                List.of("/tasks/1", "/tasks/2", "/tasks"),
                gets.stream().map(get -> get.group(1)).toList());
        for (var get : gets) {
            var shown = JsonMapper.shared().readTree(get.group(2)).toString();
            assertEquals(withoutTimes(shown), withoutTimes(get(get.group(1)).body()));
        }
    }

    private static String withoutTimes(String json) {
        return TIME.matcher(json).replaceAll("\"...\"");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"taskId":{"N":"1"},"description":{"S":"Learn"}}                       | Type mismatch for key
            {"taskid":{"S":"1"},"description":{"S":"Learn"}}                       | One of the required keys was not given a value
            {"taskId":{"S":"1"},"description":{"S":"Learn"},"status":{"N":"1"}}    | Type mismatch for Index Key
            """)
    void saysWhatTheEngineRefuses(String item, String message) {
        var refusal = put("xfusion-tasks", item);

        assertEquals(400, refusal.status());
        assertTrue(refusal.body().contains(message), refusal::body);
        assertTrue(walk.contains("*" + message), () -> message);
    }

    @Test
    void printsWhatCannotBecomeATask() throws Exception {
        put("xfusion-tasks", "{\"taskId\":{\"S\":\"3\"},\"Description\":{\"S\":\"Learn\"}}");

        var line = "The item 3 cannot become a task: its description is missing or cannot be used";
        assertTrue(walk.contains("*" + line + "*"));
        await(() -> Files.readString(folder.resolve("log")).contains(line));
        assertEquals(404, get("/tasks/3").status());
    }

    @Test
    void printsWhatIsNoTaskOnALineOfItsOwn() throws Exception {
        put("xfusion-tasks", "{\"taskId\":{\"S\":\"4\"},\"ownerId\":{\"S\":\"local\"},\"version\":{\"N\":\"1\"}}");

        assertEquals(404, get("/tasks/4").status());
        var line = "The item 4 is not a task: its updatedAt is missing or cannot be read";
        await(() -> Files.readAllLines(folder.resolve("log")).contains(line));
    }

    @Test
    void refusesAChangeForWhichThereIsNoRoom() {
        var item = """
                {"taskId":{"S":"5"},"ownerId":{"S":"local"},"version":{"N":"1"},"status":{"S":"pending"},
                 "updatedAt":{"S":"2026-11-01T08:00:00Z"},"description":{"S":"%s"}}""".formatted("x".repeat(400 * 1024 - 130));
        assertEquals(200, put("xfusion-tasks", item).status());

        var answer = new ApiClient(runner.uri()).send("PUT", "/tasks/5/status", "{\"status\":\"completed\"}");
        assertEquals(409, answer.status());
        assertTrue(answer.body().contains("\"code\":\"task-unwritable\""), answer::body);
    }
}
