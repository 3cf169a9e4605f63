package xfusion.tasks.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BadBodyTest {

    @Nested
    class ThatIsNoObject {

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                quoteCharacter = '^',
                value = {
                    "[]                        | array",
                    "[{\"description\":\"x\"}] | array",
                    "\"x\"                     | string",
                    "1                         | number",
                    "true                      | boolean",
                    "null                      | null"
                })
        void hearsSo(String body, String kind) {
            Api.create(body).expectFault("", "object", kind);
        }
    }

    @Nested
    class WithManyFaults {

        @Test
        void hearsOfAllAtOnce() {
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
        void createsNothing() {
            var id = Fresh.id();
            Api.create("{\"taskId\":\"%s\",\"description\":\"x\",\"status\":\"done\"}".formatted(id))
                    .expect(400);

            Api.get(id).expect(404);
        }
    }

    @Nested
    class WithAMemberTwice {

        @ParameterizedTest
        @ValueSource(strings = {"x", "y", "", "1"})
        void isRefused(String second) {
            Api.create("{\"description\":\"x\",\"description\":\"%s\"}".formatted(second))
                    .expectFault("/description", "more than once");
        }

        @Test
        void isRefusedHoweverItIsSpelled() {
            Api.create("{\"description\":\"x\",\"descriptio\\u006e\":\"y\"}")
                    .expectFault("/description", "more than once");
        }

        @Test
        void isRefusedAsAStatusToo() {
            Api.putStatus(Api.createPending(Fresh.id()).taskId(), "{\"status\":\"completed\",\"status\":\"completed\"}")
                    .expectFault("/status", "more than once");
        }
    }

    @Nested
    class WithAMemberThatIsNotKnown {

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "ownerId",
                    "version",
                    "createdAt",
                    "updatedAt",
                    "completedAt",
                    "title",
                    "writeId",
                    "",
                    "__proto__"
                })
        void isRefusedByName(String name) {
            Api.create("{\"description\":\"x\",\"%s\":\"y\"}".formatted(name)).expectFaultsAt("/" + name);
        }

        @Test
        void isRefusedAsAStatusToo() {
            var id = Api.createPending(Fresh.id()).taskId();

            Api.putStatus(id, "{\"status\":\"completed\",\"version\":1}").expectFaultsAt("/version");
            Api.putStatus(id, "{\"Status\":\"completed\"}").expectFaultsAt("/Status", "/status");
        }
    }

    @Nested
    class WithAValueOfTheWrongKind {

        @ParameterizedTest
        @ValueSource(strings = {"taskId", "description", "status", "dueDate", "priority", "labels"})
        void isRefusedForNull(String name) {
            Api.create(with(name, "null")).expectFault("/" + name, "null");
        }

        @ParameterizedTest
        @ValueSource(strings = {"taskId", "description", "status", "dueDate", "priority"})
        void isRefusedForAnythingButAString(String name) {
            for (var value : List.of("1", "true", "[]", "{}", "[\"x\"]")) {
                Api.create(with(name, value)).expectFault("/" + name, "string");
            }
        }

        @ParameterizedTest
        @ValueSource(strings = {"\"x\"", "1", "{}", "{\"0\":\"x\"}"})
        void isRefusedForLabelsThatAreNoArray(String value) {
            Api.create(with("labels", value)).expectFault("/labels", "array");
        }

        private String with(String name, String value) {
            var body = "{\"%s\":%s".formatted(name, value);
            return name.equals("description") ? body + "}" : body + ",\"description\":\"x\"}";
        }
    }

    @Nested
    class AsAStatus {

        private final String id = Api.createPending(Fresh.id()).taskId();

        @Test
        void needsTheStatus() {
            Api.putStatus(id, "{}").expectFault("/status", "required");
        }

        @Test
        void namesTheFourStatuses() {
            Api.putStatus(id, "{\"status\":\"done\"}")
                    .expectFault("/status", "pending", "in-progress", "completed", "cancelled");
        }

        @Test
        void hasToBeAnObject() {
            Api.putStatus(id, "\"completed\"").expectFault("", "object");
        }

        @Test
        void changesNothing() {
            Api.putStatus(id, "{\"status\":null}").expectFault("/status", "null");

            assertEquals(1, Api.get(id).version());
        }
    }

    @Test
    void hearsOfEveryFaultHoweverMany() {
        var members = IntStream.range(0, 500).mapToObj("\"m%d\":1"::formatted).toList();

        var answer = Api.create("{\"description\":\"x\",%s}".formatted(String.join(",", members)));

        answer.expectProblem(400, "invalid-request");
        assertEquals(500, answer.json().path("errors").size());
    }
}
