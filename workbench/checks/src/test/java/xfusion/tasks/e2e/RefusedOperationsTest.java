package xfusion.tasks.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static xfusion.tasks.e2e.Operations.apply;
import static xfusion.tasks.e2e.Operations.create;
import static xfusion.tasks.e2e.Operations.delete;
import static xfusion.tasks.e2e.Operations.edit;
import static xfusion.tasks.e2e.Operations.statuses;

import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Operations with faults, one by one and as a whole. */
class RefusedOperationsTest {

    private final String fresh = Fresh.id();
    private final String id = Api.createPending(Fresh.id()).taskId();

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

    @Test
    void mayHaveNullsForWhatTheyDoNotNeed() {
        var nulls = ",\"ifVersion\":null,\"task\":null";

        assertEquals(
                List.of(201, 200, 204),
                statuses(apply(
                        "{\"op\":\"create\",\"task\":%s,\"taskId\":null,\"patch\":null}".formatted(Fresh.task(fresh)),
                        edit(id, nulls, "{\"priority\":\"low\"}"),
                        delete(Fresh.id(), nulls + ",\"patch\":null"))));
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
                    .expectFault("/operations/2/taskId", "earlier");
            Api.apply(delete(id, ""), create(Fresh.task(id))).expectFaultsAt("/operations/1/task/taskId");

            assertEquals(1, Api.get(id).version());
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
}
