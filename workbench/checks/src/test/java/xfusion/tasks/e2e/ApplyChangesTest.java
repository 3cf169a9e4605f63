package xfusion.tasks.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Operations in one request. A task of these tests is at version 2, in progress; another was deleted, at version 2. */
class ApplyChangesTest {

    private final String fresh = Fresh.id();
    private final String id = Fresh.id();
    private final String deleted = Fresh.id();

    @BeforeEach
    void prepare() {
        Api.createPending(id);
        Api.move(id, "in-progress").expect(200);
        Api.createPending(deleted);
        Api.delete(deleted).expect(204);
    }

    @Test
    void areCarriedOutAsTheSingleRequestsWouldBe() {
        var other = Api.createPending(Fresh.id()).taskId();

        var results = apply(
                create(Fresh.task(fresh, "completed")),
                edit(id, ",\"ifVersion\":2", "{\"status\":\"cancelled\",\"attributes\":{\"n\":1.0}}"),
                delete(other, ",\"ifVersion\":1.0"));

        assertEquals(List.of(201, 200, 204), statuses(results));
        assertResult(results.get(0), "create", fresh, "\"1\"", Api.get(fresh).json());
        assertResult(results.get(1), "edit", id, "\"3\"", Api.get(id).json());
        assertEquals(
                List.of("op", "taskId", "status"), List.copyOf(results.get(2).propertyNames()));
        Api.get(other).expect(404);
    }

    @Test
    void standForThemselves() {
        var results = apply(
                edit(Fresh.id(), "", "{\"priority\":\"low\"}"),
                create("{\"taskId\":\"a b\",\"description\":\"\"}"),
                delete(id, ",\"ifVersion\":7"),
                create(Fresh.task(fresh)));

        assertEquals(List.of(404, 400, 412, 201), statuses(results));
        assertEquals("task-not-found", results.get(0).at("/problem/code").stringValue());
        assertFalse(results.get(0).has("task"));
        assertFalse(results.get(1).has("taskId"));
    }

    @Nested
    class AConflict {

        @Test
        void showsTheTaskAsItIsNow() {
            var task = Api.get(id).json();

            for (var result : apply(edit(id, ",\"ifVersion\":1", "{\"priority\":\"low\"}"))) {
                assertConflict(412, "version-mismatch", result, "\"2\"", task);
            }
            for (var result : apply(edit(id, ",\"ifVersion\":3", "{\"attributes\":{\"a\":1}}"))) {
                assertConflict(412, "version-mismatch", result, "\"2\"", task);
            }
            for (var result : apply(delete(id, ",\"ifVersion\":1"))) {
                assertConflict(412, "version-mismatch", result, "\"2\"", task);
            }
            for (var result : apply(create(Fresh.task(id, "cancelled")))) {
                assertConflict(409, "task-exists", result, "", task);
            }
            assertEquals(task, Api.get(id).json());
        }

        @Test
        void showsATombstone() {
            for (var result : apply(create(Fresh.task(deleted)))) {
                assertEquals("task-deleted", result.at("/problem/code").stringValue());
                assertEquals("\"2\"", result.path("etag").stringValue());
                assertTrue(result.at("/task/deleted").booleanValue());
                assertEquals(2, result.at("/task/version").longValue());
            }
            var again = apply(again(Fresh.task(deleted), 7), again(Fresh.task(fresh), 1));

            assertEquals(List.of(412, 412), statuses(again));
            assertTrue(again.get(0).at("/task/deleted").booleanValue());
            assertFalse(again.get(1).has("task"));
        }

        private void assertConflict(int status, String code, JsonNode result, String etag, JsonNode task) {
            assertEquals(status, result.path("status").intValue(), result::toString);
            assertEquals(code, result.at("/problem/code").stringValue());
            assertEquals(etag, result.path("etag").asString(""));
            assertEquals(task, result.path("task"));
        }
    }

    @Test
    void createAgainWhatWasDeleted() {
        var results = apply(again(Fresh.task(deleted), 2));

        assertEquals(List.of(201), statuses(results));
        assertResult(
                results.getFirst(), "create", deleted, "\"3\"", Api.get(deleted).json());
    }

    @Test
    void takeNoSecondEffect() {
        var operations = new String[] {
            create(Fresh.task(fresh)),
            edit(id, ",\"ifVersion\":2", "{\"status\":\"completed\",\"attributes\":{\"a\":1}}"),
            delete(deleted, ",\"ifVersion\":1")
        };
        var first = apply(operations);
        assertEquals(List.of(201, 200, 204), statuses(first));

        assertEquals(first, apply(operations));
        assertEquals(1, Api.get(fresh).version());
        assertEquals(3, Api.get(id).version());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
            "op":"create"                                                          | /operations/0/task
            "op":"create","task":{"description":"x"}                               | /operations/0/task/taskId
            "op":"create","taskId":"1","task":{"taskId":"1","description":"x"}     | /operations/0/taskId
            "op":"create","task":{"taskId":"1","description":"x","labels":[""]}    | /operations/0/task/labels/0
            "op":"create","task":[]                                                | /operations/0/task
            "op":"edit","patch":{}                                                 | /operations/0/taskId
            "op":"edit","taskId":"1"                                               | /operations/0/patch
            "op":"edit","taskId":"1","patch":{"taskId":"1"}                        | /operations/0/patch/taskId
            "op":"edit","taskId":"1","patch":{"status":null}                       | /operations/0/patch/status
            "op":"edit","taskId":"1","patch":{},"ifVersion":0                      | /operations/0/ifVersion
            "op":"edit","taskId":"1","patch":{},"ifVersion":1.5                    | /operations/0/ifVersion
            "op":"edit","taskId":"1","patch":{},"ifversion":1                      | /operations/0/ifversion
            "op":"delete","taskId":"1","patch":{}                                  | /operations/0/patch
            "op":"delete","taskId":"1","ifVersion":"1"                             | /operations/0/ifVersion
            "op":"delete","taskId":"1","op2":1                                     | /operations/0/op2
            """)
    void nameTheirFaults(String members, String place) {
        var results = apply("{%s}".formatted(members), edit(id, "", "{\"priority\":\"low\"}"));

        assertEquals(List.of(400, 200), statuses(results));
        assertEquals(1, results.getFirst().at("/problem/errors").size());
        assertEquals(place, results.getFirst().at("/problem/errors/0/pointer").stringValue());
    }

    @Nested
    class AsAWhole {

        @ParameterizedTest
        @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
                {}                                              | /operations
                {"operations":{}}                               | /operations
                {"operations":[1]}                              | /operations/0
                {"operations":[{"taskId":"1"}]}                 | /operations/0/op
                {"operations":[{"op":"move","taskId":"1"}]}     | /operations/0/op
                {"operations":[],"atomic":true}                 | /atomic
                []                                              | ^^
                """)
        void areRefusedIfTheyAreNoOperations(String body, String place) {
            Api.applyAll(body).expectFaultsAt(place);
        }

        @Test
        void areOneForATask() {
            Api.apply(edit(id, "", "{\"priority\":\"low\"}"), create(Fresh.task(fresh)), delete(id, ""))
                    .expectFault("/operations/2/taskId", "operation 0");
            Api.apply(delete(id, ""), create(Fresh.task(id))).expectFaultsAt("/operations/1/task");

            assertEquals(2, Api.get(id).version());
            Api.get(fresh).expect(404);
        }

        @Test
        void areAtMostFifty() {
            var fifty =
                    Fresh.ids(50).stream().map(each -> create(Fresh.task(each))).toList();
            var body = "{\"operations\":[%s,%s]}";

            assertEquals(0, apply().size());
            Api.applyAll(body.formatted(String.join(",", fifty), delete(id, "")))
                    .expectFault("/operations", "50", "51");
            var results = apply(fifty.toArray(String[]::new));
            assertEquals(50, results.size());
            assertTrue(results.stream().allMatch(result -> result.path("status").intValue() == 201));
        }

        @Test
        void areOfAtMost512Kilobytes() {
            String body = "{\"operations\":[%s]}".formatted(delete(Fresh.id(), ""));
            int room = 512 * 1024 - body.getBytes(UTF_8).length;

            Api.applyAll(body + " ".repeat(room)).expect(200);
            var refused = Api.applyAll(body + " ".repeat(room + 1)).expectProblem(413, "body-too-large");
            assertTrue(refused.text("detail").contains("524288"));
            Api.create(" ".repeat(65_537)).expect(413);
        }

        @ParameterizedTest
        @ValueSource(strings = {"text/plain", "application/merge-patch+json"})
        void areJson(String type) {
            Api.send("POST", "/changes", new byte[] {'{', '}'}, "Content-Type", type)
                    .expectProblem(415, "unsupported-media-type");
            Api.applyAll("{\"operations\":[}").expectProblem(400, "malformed-json");
        }
    }

    private static List<JsonNode> apply(String... operations) {
        var answer = Api.apply(operations).expect(200);
        assertEquals("no-store", answer.header("Cache-Control"));
        return answer.json().path("results").valueStream().collect(Collectors.toList());
    }

    private static String create(String task) {
        return "{\"op\":\"create\",\"task\":%s}".formatted(task);
    }

    private static String again(String task, int version) {
        return "{\"op\":\"create\",\"ifVersion\":%d,\"task\":%s}".formatted(version, task);
    }

    private static String edit(String id, String ifVersion, String patch) {
        return "{\"op\":\"edit\",\"taskId\":\"%s\"%s,\"patch\":%s}".formatted(id, ifVersion, patch);
    }

    private static String delete(String id, String ifVersion) {
        return "{\"op\":\"delete\",\"taskId\":\"%s\"%s}".formatted(id, ifVersion);
    }

    private static List<Integer> statuses(List<JsonNode> results) {
        return results.stream().map(result -> result.path("status").intValue()).toList();
    }

    private static void assertResult(JsonNode result, String op, String id, String etag, JsonNode task) {
        assertEquals(op, result.path("op").stringValue());
        assertEquals(id, result.path("taskId").stringValue());
        assertEquals(etag, result.path("etag").stringValue());
        assertEquals(task, result.path("task"));
    }
}
