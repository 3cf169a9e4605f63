package xfusion.tasks.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** What the members of a body may be. Characters are Unicode code points, however many bytes they take. */
class MembersTest {

    private static final String EMOJI = "🦔";

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
            taskId      | "a b"                  | 64 A-Z
            taskId      | "%31"                  | 64 A-Z
            taskId      | ""                     | 64 A-Z
            taskId      | "ä"                    | 64 A-Z
            taskId      | "a\\n"                 | 64 A-Z
            taskId      | "1\\u0000"             | 64 A-Z
            taskId      | 1                      | string number
            taskId      | 1e400                  | string number
            description | ""                     | 1 1024
            status      | "done"                 | pending in-progress completed cancelled
            status      | "Completed"            | pending in-progress completed cancelled
            status      | "in progress"          | pending in-progress completed cancelled
            status      | "canceled"             | pending in-progress completed cancelled
            status      | ""                     | pending in-progress completed cancelled
            dueDate     | "2026-02-29"           | date
            dueDate     | "2026-04-31"           | date
            dueDate     | "2026-13-01"           | date
            dueDate     | ""                     | date
            dueDate     | "tomorrow"             | date
            dueDate     | "2026-1-2"             | date
            dueDate     | "2026-12-24T00:00:00Z" | date
            dueDate     | "+2026-12-24"          | date
            dueDate     | "12026-12-24"          | date
            dueDate     | "2026-W52-4"           | date
            dueDate     | "２０２６-12-24"       | date
            priority    | "urgent"               | low normal high
            priority    | "High"                 | low normal high
            priority    | ""                     | low normal high
            """)
    void areRefused(String member, String value, String words) {
        create(member, value).expectFault("/" + member, words.split(" "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
            description | "a\\nb\\tc"
            description | "\\u0000"
            description | "\\"\\\\"
            description | "e\\u0301"
            description | " x "
            description | "'; --"
            description | "<b>"
            description | "\\u2028\\uFFFF"
            description | "\\ud83e\\udd94"
            dueDate     | "2028-02-29"
            dueDate     | "2000-02-29"
            dueDate     | "0001-01-01"
            dueDate     | "9999-12-31"
            priority    | "low"
            priority    | "normal"
            priority    | "high"
            labels      | []
            labels      | ["papers","travel","papers"]
            """)
    void areKept(String member, String value) {
        var created = create(member, value).expect(201);

        var expected = JsonMapper.shared().readTree(value);
        assertEquals(expected, created.json().get(member));
        assertEquals(expected, Api.get(created.taskId()).json().get(member));
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "ä", EMOJI})
    void areCountedInCharacters(String character) {
        create("description", '"' + character.repeat(1024) + '"').expect(201);
        create("description", '"' + character.repeat(1025) + '"').expectFault("/description", "1024");
        create("labels", labels(20, character.repeat(64))).expect(201);
        create("labels", labels(1, character.repeat(65))).expectFault("/labels/0", "64");
    }

    @Test
    void areLabelsOfAtLeastOneCharacterAndAtMost20OfThem() {
        create("labels", labels(1, "")).expectFault("/labels/0");
        create("labels", labels(21, "x")).expectFault("/labels", "20");
    }

    private static String labels(int count, String label) {
        return Collections.nCopies(count, '"' + label + '"').toString();
    }

    @Nested
    class OfTheWrongKind {

        @ParameterizedTest
        @ValueSource(strings = {"taskId", "description", "status", "dueDate", "priority", "labels"})
        void areRefusedForNull(String member) {
            create(member, "null").expectFault("/" + member, "null");
        }

        @ParameterizedTest
        @ValueSource(strings = {"taskId", "description", "status", "dueDate", "priority"})
        void areRefusedForAnythingButAString(String member) {
            for (var value : List.of("1", "true", "[]", "{}", "[\"x\"]")) {
                create(member, value).expectFault("/" + member, "string");
            }
        }

        @ParameterizedTest
        @ValueSource(strings = {"\"x\"", "1", "{}", "{\"0\":\"x\"}"})
        void areRefusedForLabelsThatAreNoArray(String value) {
            create("labels", value).expectFault("/labels", "array");
        }

        @Test
        void areRefusedForLabelsThatAreNoStrings() {
            create("labels", "[\"x\",1,null,[\"y\"]]").expectFaultsAt("/labels/1", "/labels/2", "/labels/3");
        }
    }

    @Nested
    class ThatAreNotKnown {

        @ParameterizedTest
        @ValueSource(strings = {"ownerId", "version", "createdAt", "completedAt", "title", "writeId", "", "__proto__"})
        void areRefusedByName(String name) {
            create(name, "\"y\"").expectFaultsAt("/" + name);
        }

        @ParameterizedTest
        @ValueSource(strings = {"taskid", "TaskId", "TASKID", "taskID"})
        void areGuessed(String name) {
            create(name, "\"1\"").expectFault("/" + name, "did you mean", "taskId");
        }
    }

    @Nested
    class ThatAreThereTwice {

        @ParameterizedTest
        @ValueSource(strings = {"\"description\":\"x\"", "\"description\":1", "\"descriptio\\u006e\":\"y\""})
        void areRefused(String second) {
            Api.create("{\"description\":\"x\",%s}".formatted(second)).expectFault("/description", "more than once");
        }
    }

    @Nested
    class WithManyFaults {

        @Test
        void areAllToldAtOnce() {
            Api.create("""
                    {"taskid":"1","description":"","status":"done","dueDate":"2026-02-30","priority":7,
                     "labels":["","ok",false],"a/b~c":true}""")
                    .expectFaultsAt(
                            "/taskid",
                            "/description",
                            "/status",
                            "/dueDate",
                            "/priority",
                            "/labels/0",
                            "/labels/2",
                            "/a~1b~0c");
        }

        @Test
        void createNothing() {
            var id = Fresh.id();
            Api.create(Fresh.task(id, "done")).expect(400);

            Api.get(id).expect(404);
        }
    }

    @Nested
    class OfAStatus {

        private final String id = Api.createPending(Fresh.id()).taskId();

        @Test
        void areOneOfFour() {
            Api.putStatus(id, "{\"status\":\"done\"}")
                    .expectFault("/status", "pending", "in-progress", "completed", "cancelled");
            Api.putStatus(id, "{\"status\":null}").expectFault("/status", "null");

            assertEquals(1, Api.get(id).version());
        }

        @Test
        void areThereOnceAndAlone() {
            Api.putStatus(id, "{}").expectFault("/status", "required");
            Api.putStatus(id, "{\"status\":\"completed\",\"status\":\"completed\"}")
                    .expectFault("/status", "more than once");
            Api.putStatus(id, "{\"status\":\"completed\",\"version\":1}").expectFaultsAt("/version");
            Api.putStatus(id, "{\"Status\":\"completed\"}").expectFaultsAt("/Status", "/status");
            Api.putStatus(id, "\"completed\"").expectFault("", "object");
        }
    }

    @Test
    void areOptionalButForTheDescription() {
        Api.create("{\"description\":\"x\"}").expect(201);
        Api.create(Fresh.task("x").replace("description", "title")).expectFaultsAt("/title", "/description");
        Api.create("{}").expectFault("/description", "required");
    }

    /** A task with this member, and a description. */
    private static ApiAnswer create(String member, String value) {
        var description = member.equals("description") ? "" : ",\"description\":\"x\"";
        return Api.create("{\"%s\":%s%s}".formatted(member, value, description));
    }
}
