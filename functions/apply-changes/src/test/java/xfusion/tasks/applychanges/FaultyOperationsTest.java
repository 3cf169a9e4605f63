package xfusion.tasks.applychanges;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import xfusion.tasks.lambda.TestEvent;

/** What is wrong in an operation is told in its result; what is wrong with the whole refuses all of it. */
class FaultyOperationsTest extends BatchTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
            "op":"create","taskId":"1","task":{"taskId":"1","description":"x"}             | /operations/0/taskId
            "op":"create","patch":{},"task":{"taskId":"1","description":"x"}               | /operations/0/patch
            "op":"edit","taskId":"1","patch":{"status":"completed"},"task":{}              | /operations/0/task
            "op":"edit","taskId":"1","patch":{"status":"x"}                                | /operations/0/patch/status
            "op":"delete","taskId":"1","task":{}                                           | /operations/0/task
            "op":"delete","taskId":"1","patch":{}                                          | /operations/0/patch
            "op":"delete","taskId":"1","ifversion":1                                       | /operations/0/ifversion
            "op":"delete","taskId":"1","ifVersion":0                                       | /operations/0/ifVersion
            """)
    void stopNoOther(String members, String place) {
        apply("me", create("1"));

        var results = apply("me", "{%s}".formatted(members), create("2"));

        assertEquals(List.of(400, 201), statuses(results));
        assertEquals("1", results.getFirst().path("taskId").asString());
        assertEquals(1, results.getFirst().at("/problem/errors").size());
        assertEquals(place, results.getFirst().at("/problem/errors/0/pointer").asString());
        assertEquals(List.of(201), statuses(apply("me", create("1"))), "The task is as it was");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
            {"operations":[],"atomic":true}                                                            | /atomic
            {"operations":[{"op":"move","taskId":"1"}]}                                                | /operations/0/op
            {"operations":[{"op":"delete","taskId":"1"},{"op":"edit","taskId":"1","patch":{}}]}        | /operations/1/taskId
            {"operations":[{"op":"delete","taskId":"1"},{"op":"create","task":{"taskId":"1"}}]}        | /operations/1/task/taskId
            """)
    void refuseTheWhole(String body, String place) {
        var answer = function.answer(TestEvent.by("me").body(body));

        assertEquals(400, answer.status());
        assertEquals(place, answer.json().at("/errors/0/pointer").asString());
    }

    @Test
    void areNoneWhereATaskIsNamedOnce() {
        assertEquals(List.of(201, 204), statuses(apply("me", create("1"), "{\"op\":\"delete\",\"taskId\":\"2\"}")));
    }
}
