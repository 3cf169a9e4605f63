package xfusion.tasks.api;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import xfusion.tasks.http.Request;
import xfusion.tasks.http.Response;
import xfusion.tasks.lambda.TestEvent;
import xfusion.tasks.lambda.TestFunction;
import xfusion.tasks.lambda.TestFunction.HttpAnswer;
import xfusion.tasks.persistence.task.Owner;

class CallerTest {

    private static HttpAnswer callerOf(TestEvent event, Optional<String> fallback) {
        return new TestFunction(new TaskFunction(new Caller(fallback)) {
                    @Override
                    protected Response answer(Request request, Owner owner) {
                        return new Response(200, Map.of(), owner.id());
                    }
                })
                .answer(event);
    }

    @Test
    void isTheSubjectOfTheToken() {
        assertEquals("me", callerOf(TestEvent.by("me"), Optional.empty()).text());
    }

    @Test
    void isTheSubjectOfTheTokenEvenWhereThereIsAFallback() {
        assertEquals("me", callerOf(TestEvent.by("me"), Optional.of("local")).text());
    }

    @Test
    void isTheFallbackWithoutAToken() {
        assertEquals(
                "local", callerOf(TestEvent.byNobody(), Optional.of("local")).text());
    }

    @Test
    void isNobodyWithoutEither() {
        HttpAnswer answer = callerOf(TestEvent.byNobody(), Optional.empty());

        assertEquals(401, answer.status());
        assertEquals("Bearer", answer.header("WWW-Authenticate"));
    }

    @Test
    void isNobodyWhereTheSubjectIsNone() {
        assertEquals(401, callerOf(TestEvent.by(""), Optional.of("local")).status());
        assertEquals(
                401,
                callerOf(TestEvent.by("x".repeat(256)), Optional.of("local")).status());
    }
}
