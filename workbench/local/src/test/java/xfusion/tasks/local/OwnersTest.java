package xfusion.tasks.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
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
                List.of(
                        "ApplyChanges",
                        "CreateTask",
                        "DeleteTask",
                        "EditTask",
                        "GetTask",
                        "ListChanges",
                        "ListTasks",
                        "UpdateTaskStatus"),
                Template.find().functions().stream()
                        .map(LambdaFunction::logicalId)
                        .map(id -> id.replaceFirst("Function$", ""))
                        .sorted()
                        .toList());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            GET    | /tasks/%s        | ``                       | Accept: */*        | 404
            GET    | /tasks/%s        | ``                       | If-Match: "7"      | 404
            GET    | /tasks/%s        | ``                       | If-None-Match: "1" | 404
            PUT    | /tasks/%s/status | {"status":"pending"}     | Accept: */*        | 404
            PUT    | /tasks/%s/status | {"status":"completed"}   | If-Match: "7"      | 404
            PUT    | /tasks/%s/status | {"status":"completed"}   | If-Match: "1"      | 404
            PUT    | /tasks/%s/status | {"status":"completed"}   | If-None-Match: *   | 404
            PATCH  | /tasks/%s        | {"priority":"low"}       | Accept: */*        | 404
            PATCH  | /tasks/%s        | {"priority":"normal"}    | If-Match: "7"      | 404
            PATCH  | /tasks/%s        | {"attributes":{"a":1}}   | If-Match: "1"      | 404
            PATCH  | /tasks/%s        | {}                       | If-None-Match: *   | 404
            DELETE | /tasks/%s        | ``                       | Accept: */*        | 204
            DELETE | /tasks/%s        | ``                       | If-Match: "1"      | 204
            DELETE | /tasks/%s        | ``                       | If-Match: "7"      | 204
            """)
    void areAnsweredForAForeignTaskAsForAMissingOne(
            String method, String path, String body, String header, int status) {
        for (var pair : PAIRS) {
            var foreign = api.ask(pair.user, method, path.formatted(taskOf(pair.other)), body, header.split(": "));
            var missing = api.ask(pair.user, method, path.formatted("missing"), body, header.split(": "));

            assertEquals(status, foreign.status());
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
        var changes = get(pair.user, "/changes");

        assertEquals(secretOf(pair.user), task.json().path("description").asString());
        for (var answer : List.of(list, changes)) {
            assertEquals(
                    List.of(taskOf(pair.user), taskOf(pair.user) + "-too"),
                    answer.json().findValuesAsString("taskId").stream().sorted().toList());
            assertShowsNothingOf(pair.other, answer);
        }
        assertShowsNothingOf(pair.other, task);
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
        for (String tag : List.of("*", "\"1\"", "\"7\"")) {
            var body = "{\"taskId\":\"%s\",\"description\":\"mine\"}".formatted(taskOf(pair.other));
            assertEquals(ofMine, api.ask(pair.user, "POST", "/tasks", body, "If-Match", tag));
        }
    }

    @ParameterizedTest
    @FieldSource("PAIRS")
    void cannotTellAForeignTaskFromAMissingOneByOperations(Pair pair) {
        var operations = """
                {"operations":[{"op":"%2$s","taskId":"%1$s","ifVersion":7%3$s}]}""";
        for (var kind : List.of("edit", "delete")) {
            var patch = kind.equals("edit") ? ",\"patch\":{\"priority\":\"low\"}" : "";
            var foreign = api.ask(pair.user, "POST", "/changes", operations.formatted(taskOf(pair.other), kind, patch));
            var missing = api.ask(pair.user, "POST", "/changes", operations.formatted("missing", kind, patch));

            assertEquals(200, foreign.status());
            assertEquals(missing.body(), foreign.body().replace(taskOf(pair.other), "missing"));
        }
        assertEquals(
                1,
                get(pair.other, "/tasks/" + taskOf(pair.other))
                        .json()
                        .path("version")
                        .asInt());
    }

    @ParameterizedTest
    @FieldSource("PAIRS")
    void cannotGoOnFromAForeignPage(Pair pair) {
        for (String[] names : new String[][] {{"/tasks", "nextCursor", "cursor"}, {"/changes", "next", "since"}}) {
            var token =
                    get(pair.other, names[0] + "?limit=1").json().path(names[1]).asString();
            assertFalse(token.isEmpty());

            var foreign = get(pair.user, "%s?%s=%s".formatted(names[0], names[2], token));

            assertEquals(400, foreign.status());
            assertEquals(get(pair.user, "%s?%s=broken".formatted(names[0], names[2])), foreign);
            assertShowsNothingOf(pair.other, foreign);
        }
    }

    private static void assertShowsNothingOf(String other, ApiResponse answer) {
        assertTrue(Stream.of(other, secretOf(other)).noneMatch(answer.toString()::contains), answer::toString);
    }
}
