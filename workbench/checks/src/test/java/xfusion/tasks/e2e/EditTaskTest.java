package xfusion.tasks.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A merge patch (RFC 7396) of a task that has everything. */
class EditTaskTest {

    private final String id = Fresh.id();
    private ObjectNode before = JsonMapper.shared().createObjectNode();

    @BeforeEach
    void createATask() {
        before = (ObjectNode) Api.create("""
                        {"taskId":"%s","description":"Renew the passport","dueDate":"2026-12-24","priority":"high",
                         "labels":["travel","papers"],"attributes":{"color":"red","pinned":true}}""".formatted(id)).expect(201).json();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
            description | "Renew it \\u0000 🦔"  | "Renew it \\u0000 🦔"
            status      | "in-progress"          | "in-progress"
            dueDate     | "2027-01-15"           | "2027-01-15"
            dueDate     | null                   |
            priority    | "low"                  | "low"
            priority    | null                   | "normal"
            labels      | ["papers"]             | ["papers"]
            labels      | []                     | []
            labels      | null                   | []
            attributes  | {"color":"blue"}       | {"color":"blue","pinned":true}
            attributes  | {"color":null,"n":1.0} | {"pinned":true,"n":1.0}
            attributes  | {"color":null,"pinned":null} |
            attributes  | null                   |
            """)
    void changesWhatItNamesAndNothingElse(String member, String value, String expected) {
        var edited = patch(member, value).expect(200);

        assertEquals("\"2\"", edited.etag());
        assertTrue(edited.text("updatedAt").compareTo(before.path("updatedAt").stringValue()) > 0);
        if (expected == null) {
            before.remove(member);
        } else {
            before.set(member, JsonMapper.shared().readTree(expected));
        }
        before.put("version", 2).put("updatedAt", edited.text("updatedAt"));
        assertEquals(before, edited.json());
        assertEquals(edited.json(), Api.get(id).json());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
            description | ""                | /description       | 1024
            description | " \\u200b"        | /description       | blank
            description | null              | /description       | string null
            status      | "done"            | /status            | in-progress
            status      | null              | /status            | string null
            dueDate     | "2026-02-30"      | /dueDate           | date
            dueDate     | 20261224          | /dueDate           | string number
            priority    | "urgent"          | /priority          | low normal high
            labels      | "papers"          | /labels            | array
            labels      | ["x",null]        | /labels/1          | string null
            attributes  | []                | /attributes        | object
            attributes  | {"a":{}}          | /attributes/a      | string number boolean
            taskId      | "1"               | /taskId            | not known
            version     | 7                 | /version           | not known
            completedAt | null              | /completedAt       | not known
            duedate     | null              | /duedate           | did you mean dueDate
            """)
    void namesWhatItRefuses(String member, String value, String place, String words) {
        patch(member, value).expectFault(place, words.split(" "));

        assertEquals(before, Api.get(id).json());
    }

    @Test
    void namesEveryFaultAndChangesNothing() {
        Api.patch(
                        id,
                        "{\"description\":null,\"status\":\"done\",\"ownerId\":\"me\",\"priority\":\"low\",\"dueDate\":\"x\"}",
                        "If-Match",
                        "1")
                .expectFaultsAt("If-Match", "/description", "/status", "/ownerId", "/dueDate");

        assertEquals(before, Api.get(id).json());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"description\":\"Renew the passport\",\"priority\":\"high\"}",
                "{\"status\":\"pending\",\"dueDate\":\"2026-12-24\",\"labels\":[\"travel\",\"papers\"]}",
                "{\"attributes\":{}}",
                "{\"attributes\":{\"pinned\":true,\"missing\":null}}"
            })
    void changesNothingThatIsAlreadySoEvenIfIfMatchIsStale(String patch) {
        assertEquals(before, Api.patch(id, patch).expect(200).json());
        var stale = Api.patch(id, patch, "If-Match", "\"7\"").expect(200);

        assertEquals(before, stale.json());
        assertEquals("\"1\"", stale.etag());
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"priority\":\"low\"}", "{\"attributes\":{\"color\":\"blue\"}}"})
    void changesOnCondition(String patch) {
        var refused = Api.patch(id, patch, "If-Match", "\"7\"").expectProblem(412, "version-mismatch");
        assertEquals("\"1\"", refused.etag());
        Api.patch(id, patch, "If-None-Match", "*").expectProblem(412, "version-mismatch");
        assertEquals(before, Api.get(id).json());

        assertEquals(
                "\"2\"", Api.patch(id, patch, "If-Match", "\"1\"").expect(200).etag());
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"priority\":\"low\"}", "{\"attributes\":{\"color\":\"blue\"}}", "{}"})
    void findsNoTaskWhereThereIsNone(String patch) {
        var missing = Api.patch(Fresh.id(), patch).expectProblem(404, "task-not-found");

        assertEquals(missing.json(), Api.get(Fresh.id()).json());
        Api.patch(Fresh.id(), patch, "If-Match", "\"1\"").expectProblem(404, "task-not-found");
    }

    @Nested
    class ACompletion {

        @Test
        void isDatedOnceWhateverElseChanges() {
            var completed =
                    Api.patch(id, "{\"status\":\"completed\",\"labels\":null}").expect(200);
            assertEquals(completed.text("updatedAt"), completed.text("completedAt"));

            var edited = Api.patch(id, "{\"status\":\"completed\",\"description\":\"Done\"}")
                    .expect(200);
            assertEquals(completed.text("completedAt"), edited.text("completedAt"));
            assertEquals(3, edited.version());
        }

        @Test
        void endsWithAnotherStatus() {
            Api.patch(id, "{\"status\":\"completed\"}").expect(200);

            var reopened = Api.patch(id, "{\"status\":\"pending\",\"priority\":\"low\"}")
                    .expect(200);

            assertFalse(reopened.json().has("completedAt"), reopened::toString);
        }
    }

    @Nested
    class ABody {

        @ParameterizedTest
        @ValueSource(strings = {"application/merge-patch+json", "application/json", "application/json; charset=utf-8"})
        void isOfEitherMediaType(String type) {
            var body = "{\"priority\":\"low\"}".getBytes(UTF_8);

            Api.send("PATCH", "/tasks/" + id, body, "Content-Type", type).expect(200);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {"application/json-patch+json", "text/plain", "application/merge-patch+json; charset=utf-16"})
        void isRefusedOfAnother(String type) {
            var answer = Api.send("PATCH", "/tasks/" + id, new byte[] {'{', '}'}, "Content-Type", type);

            answer.expectProblem(415, "unsupported-media-type");
            assertEquals("application/merge-patch+json, application/json", answer.header("Accept-Patch"));
        }

        @Test
        void isAnObjectOfAtMost64Kilobytes() {
            Api.patch(id, "[]").expectFault("", "object");
            Api.patch(id, "{\"priority\":").expectProblem(400, "malformed-json");
            Api.patch(id, "{}" + " ".repeat(65_535)).expectProblem(413, "body-too-large");
        }
    }

    private ApiAnswer patch(String member, String value) {
        return Api.patch(id, "{\"%s\":%s}".formatted(member, value));
    }
}
