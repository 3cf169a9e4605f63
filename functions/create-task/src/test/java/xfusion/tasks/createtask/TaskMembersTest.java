package xfusion.tasks.createtask;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import xfusion.tasks.lambda.TestEvent;
import xfusion.tasks.lambda.TestFunction;
import xfusion.tasks.lambda.TestFunction.HttpAnswer;
import xfusion.tasks.persistence.Tasks;
import xfusion.tasks.table.TestTable;

/** What the members of a new task may be. Characters are Unicode code points, however many bytes they take. */
class TaskMembersTest {

    @AutoClose
    private final TestTable table = TestTable.create();

    private final TestFunction function =
            new TestFunction(new CreateTaskHandler(Tasks.in(table.name(), table.client())));

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
            taskId      | "a b"                  | 64 A-Z
            taskId      | "%31"                  | 64 A-Z
            taskId      | ""                     | 64 A-Z
            taskId      | "ä"                    | 64 A-Z
            taskId      | "１"                   | 64 A-Z
            taskId      | "a\\n"                 | 64 A-Z
            taskId      | "1\\u0000"             | 64 A-Z
            taskId      | 1e400                  | string number
            description | ""                     | 1 1024
            description | " \\n\\u00a0\\u200b"     | blank
            status      | "Completed"            | pending in-progress completed cancelled
            status      | "in progress"          | pending in-progress completed cancelled
            status      | "canceled"             | pending in-progress completed cancelled
            status      | ""                     | pending in-progress completed cancelled
            dueDate     | "2026-02-29"           | date
            dueDate     | "1900-02-29"           | date
            dueDate     | "2026-04-31"           | date
            dueDate     | "2026-13-01"           | date
            dueDate     | "2026-00-01"           | date
            dueDate     | "2026-01-00"           | date
            dueDate     | ""                     | date
            dueDate     | "tomorrow"             | date
            dueDate     | "2026-1-2"             | date
            dueDate     | "20261224"             | date
            dueDate     | "2026-12-24T00:00:00Z" | date
            dueDate     | "+2026-12-24"          | date
            dueDate     | "-0001-01-01"          | date
            dueDate     | "12026-12-24"          | date
            dueDate     | "2026-W52-4"           | date
            dueDate     | "2026-359"             | date
            dueDate     | " 2026-12-24"          | date
            dueDate     | "２０２６-12-24"       | date
            priority    | "High"                 | low normal high
            priority    | ""                     | low normal high
            labels      | "x"                    | array
            labels      | {"0":"x"}              | array
            """)
    void areRefused(String member, String value, String words) {
        isRefused("/" + member, words, create(member, value));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
            description | "a\\nb\\tc"
            description | "\\u0000"
            description | "e\\u0301"
            description | " x "
            description | "\\u2028\\uFFFF"
            description | "\\ud83e\\udd94"
            dueDate     | "2028-02-29"
            dueDate     | "2000-02-29"
            dueDate     | "0001-01-01"
            dueDate     | "9999-12-31"
            labels      | []
            """)
    void areKept(String member, String value) {
        HttpAnswer answer = create(member, value);

        assertEquals(201, answer.status(), answer::text);
        assertEquals(JsonMapper.shared().readTree(value), answer.json().get(member));
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "ä", "🦔"})
    void areCountedInCharacters(String character) {
        assertEquals(
                201, create("description", '"' + character.repeat(1024) + '"').status());
        isRefused("/description", "1024", create("description", '"' + character.repeat(1025) + '"'));
        assertEquals(201, create("labels", labels(20, character.repeat(64))).status());
        isRefused("/labels/0", "64", create("labels", labels(1, character.repeat(65))));
    }

    @Test
    void areLabelsOfAtLeastOneCharacterAndAtMost20OfThem() {
        isRefused("/labels/0", "1 64", create("labels", labels(1, "")));
        isRefused("/labels", "20", create("labels", labels(21, "x")));
        isRefused("/labels/0", "blank", create("labels", labels(1, " ")));
    }

    private static String labels(int count, String label) {
        return Collections.nCopies(count, '"' + label + '"').toString();
    }

    @ParameterizedTest
    @ValueSource(strings = {"taskId", "description", "status", "dueDate", "priority"})
    void areStrings(String member) {
        for (var value : List.of("1", "true", "[]", "{}", "[\"x\"]")) {
            isRefused("/" + member, "string", create(member, value));
        }
    }

    @Test
    void areAbsentWhereTheyAreNullButForTheDescription() {
        var nulls = create("taskId", "null,\"status\":null,\"dueDate\":null,\"priority\":null,\"labels\":null");
        var absent = create("labels", "[]");

        assertEquals(201, nulls.status(), nulls::text);
        var members = nulls.json().propertyNames();
        assertEquals(absent.json().propertyNames(), members);
        for (String member : List.of("status", "priority", "labels")) {
            assertEquals(absent.json().get(member), nulls.json().get(member));
        }
        isRefused("/description", "null", create("description", "null"));
        isRefused("/labels/0", "null", create("labels", "[null]"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ownerId", "version", "createdAt", "completedAt", "title", "writeId", "", "__proto__"})
    void areKnown(String member) {
        isRefused("/" + member, "not known", create(member, "\"y\""));
    }

    private HttpAnswer create(String member, String value) {
        var description = member.equals("description") ? "" : ",\"description\":\"x\"";
        return function.answer(TestEvent.by("me").body("{\"%s\":%s%s}".formatted(member, value, description)));
    }

    private static void isRefused(String pointer, String words, HttpAnswer answer) {
        JsonNode faults = answer.json().path("errors");
        assertEquals(1, faults.size(), answer::text);
        assertEquals(pointer, faults.path(0).path("pointer").asString());
        for (String word : words.split(" ")) {
            assertTrue(faults.path(0).path("detail").asString().contains(word), answer::text);
        }
    }
}
