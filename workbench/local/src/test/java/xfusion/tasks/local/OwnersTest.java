package xfusion.tasks.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import xfusion.tasks.local.SecuredApi.Answer;

/** Three users, every operation, and tasks of their own, of each other and of nobody: each sees the own ones alone. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OwnersTest {

    private static final List<String> USERS = List.of("ann-a1", "bob-b2", "cyd-c3");

    private final SecuredApi api = SecuredApi.shared();

    @BeforeAll
    void createTasks() {
        for (String user : USERS) {
            for (String suffix : List.of("", "-too")) {
                assertEquals(
                        201, create(user, taskOf(user) + suffix, secretOf(user)).status());
            }
        }
    }

    private static String taskOf(String user) {
        return "task-of-" + user;
    }

    private static String secretOf(String user) {
        return "secret of " + user;
    }

    private Answer create(String user, String taskId, String description) {
        var body = "{\"taskId\":\"%s\",\"description\":\"%s\"}".formatted(taskId, description);
        return api.ask(user, "POST", "/tasks", body);
    }

    static Stream<Arguments> usersAndOthers() {
        return USERS.stream()
                .flatMap(user ->
                        USERS.stream().filter(other -> !other.equals(user)).map(other -> Arguments.of(user, other)));
    }

    /** A request about one task, as a user may make it. */
    private record OnATask(String method, String path, String body, String... headers) {

        Answer by(String user, String taskId, SecuredApi api) {
            return api.ask(user, method, path.formatted(taskId), body, headers);
        }
    }

    private static final OnATask GET = new OnATask("GET", "/tasks/%s", "");

    private static final List<OnATask> REQUESTS = List.of(
            GET,
            new OnATask("GET", "/tasks/%s", "", "If-Match", "\"7\""),
            new OnATask("GET", "/tasks/%s", "", "If-None-Match", "\"1\""),
            new OnATask("PUT", "/tasks/%s/status", "{\"status\":\"pending\"}"),
            new OnATask("PUT", "/tasks/%s/status", "{\"status\":\"completed\"}", "If-Match", "\"7\""),
            new OnATask("PUT", "/tasks/%s/status", "{\"status\":\"completed\"}", "If-Match", "\"1\""),
            new OnATask("PUT", "/tasks/%s/status", "{\"status\":\"completed\"}", "If-None-Match", "*"));

    /** A new operation needs a row here, and in the list above where it is about one task. */
    @Test
    void areTriedOnEveryOperation() {
        assertEquals(
                List.of("CreateTaskFunction", "GetTaskFunction", "ListTasksFunction", "UpdateTaskStatusFunction"),
                SecuredApi.ROUTES.stream()
                        .map(route -> route.function().logicalId())
                        .sorted()
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("usersAndOthers")
    void seeTheirOwnTask(String user, String other) {
        Answer answer = GET.by(user, taskOf(user), api);

        assertEquals(200, answer.status());
        assertEquals(secretOf(user), answer.json().path("description").asString());
        assertShowsNothingOf(other, answer);
    }

    @ParameterizedTest
    @MethodSource("usersAndOthers")
    void areAnsweredForAForeignTaskAsForAMissingOne(String user, String other) {
        for (OnATask operation : REQUESTS) {
            Answer foreign = operation.by(user, taskOf(other), api);

            assertEquals(404, foreign.status());
            assertEquals(operation.by(user, "missing", api), foreign);
            assertShowsNothingOf(other, foreign);
        }
        assertEquals(1, GET.by(other, taskOf(other), api).json().path("version").asInt());
    }

    @ParameterizedTest
    @MethodSource("usersAndOthers")
    void hearNothingOfWhoTookAnId(String user, String other) {
        Answer ofMine = create(user, taskOf(user), "something else");
        Answer ofAnother = create(user, taskOf(other), "something else");
        Answer withTheSameWords = create(user, taskOf(other), secretOf(other));

        assertEquals(409, ofMine.status());
        assertEquals(ofMine, ofAnother);
        assertEquals(ofMine, withTheSameWords);
        assertShowsNothingOf(other, ofAnother);
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
    @MethodSource("usersAndOthers")
    void listTheirOwnTasksAlone(String user, String other) {
        Answer answer = api.ask(user, "GET", "/tasks", "");

        assertEquals(
                List.of(taskOf(user), taskOf(user) + "-too"),
                texts(answer.json().path("items"), task -> task.path("taskId").asString()));
        assertShowsNothingOf(other, answer);
    }

    @ParameterizedTest
    @MethodSource("usersAndOthers")
    void cannotUseAForeignCursor(String user, String other) {
        String cursor = api.ask(other, "GET", "/tasks?limit=1", "")
                .json()
                .path("nextCursor")
                .asString();
        assertFalse(cursor.isEmpty());

        Answer foreign = api.ask(user, "GET", "/tasks?cursor=" + cursor, "");

        assertEquals(400, foreign.status());
        assertEquals(api.ask(user, "GET", "/tasks?cursor=broken", ""), foreign);
        assertShowsNothingOf(other, foreign);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ownerId", "version", "createdAt"})
    void cannotSayWhatIsNotTheirsToSay(String member) {
        var ann = USERS.getFirst();
        var created = api.ask(ann, "POST", "/tasks", "{\"description\":\"x\",\"%s\":\"bob-b2\"}".formatted(member));
        var changed = api.ask(
                ann,
                "PUT",
                "/tasks/%s/status".formatted(taskOf(ann)),
                "{\"status\":\"completed\",\"%s\":\"bob-b2\"}".formatted(member));

        for (Answer answer : List.of(created, changed)) {
            assertEquals(400, answer.status());
            assertEquals(
                    List.of("/" + member),
                    texts(
                            answer.json().path("errors"),
                            fault -> fault.path("pointer").asString()));
        }
    }

    private static List<String> texts(JsonNode array, Function<JsonNode, String> text) {
        return array.valueStream().map(text).sorted().collect(Collectors.toList());
    }

    private static void assertShowsNothingOf(String other, Answer answer) {
        assertTrue(Stream.of(other, secretOf(other)).noneMatch(answer.toString()::contains), answer::toString);
    }
}
