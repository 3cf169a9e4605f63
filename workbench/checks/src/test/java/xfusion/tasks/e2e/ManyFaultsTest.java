package xfusion.tasks.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** All faults of a request are told at once, wherever they are. */
class ManyFaultsTest {

    @Test
    void areToldInEveryPlace() {
        Api.get("a.b", "If-Match", "1").expectFaultsAt("taskId", "If-Match");
        Api.create("{\"description\":\"\",\"status\":\"done\"}", "Idempotency-Key", "a b")
                .expectFaultsAt("Idempotency-Key", "/description", "/status");
        Api.putStatus("a.b", "{\"Status\":\"done\"}", "If-Match", "1", "If-None-Match", "2")
                .expectFaultsAt("taskId", "If-Match", "If-None-Match", "/Status", "/status");
    }

    @Test
    void areToldForEveryParameterOfAList() {
        Api.list("?status=done&limit=0&cursor=x&page=2").expectFaultsAt("page", "status", "limit", "cursor");
    }

    @Test
    void areToldBesideABodyThatCannotBeRead() {
        var answer = Api.putStatus("a.b", "{\"status\":", "If-Match", "1");

        answer.expectProblem(400, "malformed-json");
        assertEquals("taskId", answer.json().at("/errors/0/parameter").stringValue());
        assertEquals("If-Match", answer.json().at("/errors/1/header").stringValue());
        assertEquals(2, answer.json().path("errors").size());
    }

    @Test
    void areCountedAndListedUpToTwenty() {
        var answer = Api.create(IntStream.range(0, 5_000)
                .mapToObj("\"m%d\":1"::formatted)
                .collect(Collectors.joining(",", "{\"description\":\"x\",", "}")));

        answer.expectProblem(400, "invalid-request");
        assertTrue(answer.text("detail").contains("5000"), answer::toString);
        assertEquals(20, answer.json().path("errors").size());
    }

    @Test
    void makeASmallAnswerHoweverLongTheirNamesAre() {
        var answer = Api.create("{\"description\":\"x\",\"%s\":1}".formatted("m".repeat(60_000)));

        answer.expectProblem(400, "invalid-request");
        assertTrue(answer.body().length < 1_000, answer::toString);
    }
}
