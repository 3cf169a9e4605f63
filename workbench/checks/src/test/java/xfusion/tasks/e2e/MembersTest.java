package xfusion.tasks.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/** What the members of a body may be; the functions' own tests know every rule. */
class MembersTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
            taskId      | "a/b"                  | 64 A-Z
            taskId      | 1                      | string number
            taskid      | "1"                    | did you mean taskId
            description | ""                     | 1 1024
            description | " \\u3000\\n"            | blank
            description | null                   | null
            status      | "done"                 | pending in-progress completed cancelled
            dueDate     | "2026-02-30"           | date
            priority    | "urgent"               | low normal high
            labels      | 1                      | array
            ownerId     | "me"                   | not known
            """)
    void areRefused(String member, String value, String words) {
        create(member, value).expectFault("/" + member, words.split(" "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
            description | "a\\nb\\tc\\u0000\\"\\\\ <b> '; -- e\\u0301\\u2028\\uFFFF\\ud83e\\udd94"
            dueDate     | "2028-02-29"
            priority    | "high"
            labels      | ["papers","travel","papers"]
            """)
    void areKept(String member, String value) {
        var created = create(member, value).expect(201);

        var expected = JsonMapper.shared().readTree(value);
        assertEquals(expected, created.json().get(member));
        assertEquals(expected, Api.get(created.taskId()).json().get(member));
    }

    @Test
    void areOptionalButForTheDescriptionAndThereOnce() {
        Api.create("{\"description\":\"x\"}").expect(201);
        Api.create(
                        "{\"description\":\"x\",\"taskId\":null,\"status\":null,\"dueDate\":null,\"priority\":null,\"labels\":null}")
                .expect(201);
        Api.create("{}").expectFault("/description", "required");
        Api.create("{\"description\":\"x\",\"descriptio\\u006e\":\"y\"}").expectFault("/description", "more than once");
    }

    @Test
    void createNothingIfOneIsRefused() {
        var id = Fresh.id();
        Api.create(Fresh.task(id, "done")).expect(400);

        Api.get(id).expect(404);
    }

    @Test
    void areOneForAStatus() {
        var id = Api.createPending(Fresh.id()).taskId();

        Api.putStatus(id, "{}").expectFault("/status", "required");
        Api.putStatus(id, "{\"status\":null}").expectFault("/status", "null");
        Api.putStatus(id, "{\"status\":\"done\"}").expectFault("/status", "pending", "in-progress");
        Api.putStatus(id, "{\"status\":\"completed\",\"version\":1}").expectFaultsAt("/version");

        assertEquals(1, Api.get(id).version());
    }

    /** A task with this member, and a description. */
    private static ApiAnswer create(String member, String value) {
        var description = member.equals("description") ? "" : ",\"description\":\"x\"";
        return Api.create("{\"%s\":%s%s}".formatted(member, value, description));
    }
}
