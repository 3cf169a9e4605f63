package xfusion.tasks.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;
import xfusion.tasks.local.ApiClient.ApiResponse;
import xfusion.tasks.table.template.LambdaFunction;
import xfusion.tasks.table.template.Template;

/** Three users, every operation, and tasks of their own, of each other and of nobody: each sees the own ones alone. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OwnersTest {

    private static final List<String> USERS = List.of("ann-a1", "bob-b2", "cyd-c3");

    /** A user, and another. */
    private record Pair(String user, String other) {}

    private static final List<Pair> PAIRS = USERS.stream()
            .flatMap(user -> USERS.stream().filter(other -> !other.equals(user)).map(other -> new Pair(user, other)))
            .toList();

    private final SecuredApi api = SecuredApi.SHARED;

    @BeforeAll
    void createTasks() {
        for (String user : USERS) {
            assertEquals(201, create(user, taskOf(user), secretOf(user)).status());
            assertEquals(
                    201, create(user, taskOf(user) + "-too", secretOf(user)).status());
        }
    }

    private static String taskOf(String user) {
        return "task-of-" + user;
    }

    private static String secretOf(String user) {
        return "secret of " + user;
    }

    private ApiResponse create(String user, String taskId, String description) {
        var body = "{\"taskId\":\"%s\",\"description\":\"%s\"}".formatted(taskId, description);
        return api.ask(user, "POST", "/tasks", body);
    }

    private ApiResponse get(String user, String path) {
        return api.ask(user, "GET", path, "");
    }

    /** A new operation needs a row here, and below where it is about one task. */
    @Test
    void areTriedOnEveryOperation() {
        assertEquals(
                List.of("CreateTaskFunction", "GetTaskFunction", "ListTasksFunction", "UpdateTaskStatusFunction"),
                Template.find().functions().stream()
                        .map(LambdaFunction::logicalId)
                        .sorted()
                        .toList());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            GET | /tasks/%s        | ``                     | Accept: */*
            GET | /tasks/%s        | ``                     | If-Match: "7"
            GET | /tasks/%s        | ``                     | If-None-Match: "1"
            PUT | /tasks/%s/status | {"status":"pending"}   | Accept: */*
            PUT | /tasks/%s/status | {"status":"completed"} | If-Match: "7"
            PUT | /tasks/%s/status | {"status":"completed"} | If-Match: "1"
            PUT | /tasks/%s/status | {"status":"completed"} | If-None-Match: *
            """)
    void areAnsweredForAForeignTaskAsForAMissingOne(String method, String path, String body, String header) {
        for (var pair : PAIRS) {
            var foreign = api.ask(pair.user, method, path.formatted(taskOf(pair.other)), body, header.split(": "));
            var missing = api.ask(pair.user, method, path.formatted("missing"), body, header.split(": "));

            assertEquals(404, foreign.status());
            assertEquals(missing, foreign);
            assertShowsNothingOf(pair.other, foreign);
            var untouched = get(pair.other, "/tasks/" + taskOf(pair.other));
            assertEquals(1, untouched.json().path("version").asInt());
        }
    }

    @ParameterizedTest
    @FieldSource("PAIRS")
    void seeTheirOwnTasksAlone(Pair pair) {
        var task = get(pair.user, "/tasks/" + taskOf(pair.user));
        var list = get(pair.user, "/tasks");

        assertEquals(secretOf(pair.user), task.json().path("description").asString());
        assertEquals(
                List.of(taskOf(pair.user), taskOf(pair.user) + "-too"),
                list.json().findValuesAsString("taskId").stream().sorted().toList());
        assertShowsNothingOf(pair.other, task);
        assertShowsNothingOf(pair.other, list);
    }

    @ParameterizedTest
    @FieldSource("PAIRS")
    void hearNothingOfWhoTookAnId(Pair pair) {
        var ofMine = create(pair.user, taskOf(pair.user), "something else");
        var ofAnother = create(pair.user, taskOf(pair.other), "something else");
        var withTheSameWords = create(pair.user, taskOf(pair.other), secretOf(pair.other));

        assertEquals(409, ofMine.status());
        assertEquals(ofMine, ofAnother);
        assertEquals(ofMine, withTheSameWords);
        assertShowsNothingOf(pair.other, ofAnother);
    }

    @Test
    void mayUseTheSameIdempotencyKey() {
        var body = "{\"description\":\"the same\"}";
        var mine = api.ask("eve", "POST", "/tasks", body, "Idempotency-Key", "1");
        var theirs = api.ask("eve-too", "POST", "/tasks", body, "Idempotency-Key", "1");

        assertEquals(List.of(201, 201), List.of(mine.status(), theirs.status()));
        assertNotEquals(mine.header("location"), theirs.header("location"));
    }

    @ParameterizedTest
    @FieldSource("PAIRS")
    void cannotUseAForeignCursor(Pair pair) {
        var cursor = get(pair.other, "/tasks?limit=1").json().path("nextCursor").asString();
        assertFalse(cursor.isEmpty());

        var foreign = get(pair.user, "/tasks?cursor=" + cursor);

        assertEquals(400, foreign.status());
        assertEquals(get(pair.user, "/tasks?cursor=broken"), foreign);
        assertShowsNothingOf(pair.other, foreign);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ownerId", "version", "createdAt"})
    void cannotSayWhatIsNotTheirsToSay(String member) {
        var more = ",\"%s\":\"bob-b2\"}".formatted(member);
        var path = "/tasks/%s/status".formatted(taskOf("ann-a1"));
        var created = api.ask("ann-a1", "POST", "/tasks", "{\"description\":\"x\"" + more);
        var changed = api.ask("ann-a1", "PUT", path, "{\"status\":\"completed\"" + more);

        for (ApiResponse answer : List.of(created, changed)) {
            assertEquals(400, answer.status());
            assertEquals(List.of("/" + member), answer.json().findValuesAsString("pointer"));
        }
    }

    private static void assertShowsNothingOf(String other, ApiResponse answer) {
        assertTrue(Stream.of(other, secretOf(other)).noneMatch(answer.toString()::contains), answer::toString);
    }
}
