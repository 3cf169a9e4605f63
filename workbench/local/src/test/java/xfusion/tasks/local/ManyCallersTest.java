package xfusion.tasks.local;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import xfusion.tasks.local.ApiClient.ApiResponse;

/**
 * Each function is one instance that answers all callers at once, each of whom has an owner, an id and words of their own:
 * no answer has anything of another's.
 *
 * <p>{@code -Dlocal.seconds}: for how long.
 */
@Isolated // 32 callers leave the other tests no time
class ManyCallersTest {

    private static final int CALLERS = 32;

    private final SecuredApi api = SecuredApi.SHARED;
    private final AtomicInteger answers = new AtomicInteger();

    @Test
    void areEachAnsweredWithTheirOwn() {
        var end = Instant.now().plus(Duration.ofSeconds(Integer.getInteger("local.seconds", 2)));
        try (var threads = Executors.newFixedThreadPool(CALLERS)) {
            var callers = IntStream.range(0, CALLERS)
                    .mapToObj(number -> CompletableFuture.runAsync(() -> askUntil(end, "caller-" + number), threads))
                    .toList();
            callers.forEach(CompletableFuture::join);
        }
        System.out.printf("%d callers, %d answers, 0 mixed up%n", CALLERS, answers.get());
    }

    private void askUntil(Instant end, String name) {
        var token = "Bearer " + api.issuer().token(name);
        for (int round = 0; Instant.now().isBefore(end); round++) {
            askAll(token, name, name + "-" + round);
        }
    }

    private void askAll(String token, String name, String id) {
        var task = "{\"taskId\":\"%s\",\"description\":\"words of %s\"}".formatted(id, id);
        assertTask(201, id, "pending", ask(token, "POST", "/tasks", task));
        assertTask(200, id, "pending", ask(token, "GET", "/tasks/" + id, ""));
        var changed = ask(token, "PUT", "/tasks/%s/status".formatted(id), "{\"status\":\"completed\"}");
        assertTask(200, id, "completed", changed);
        ask(token, "GET", "/tasks", "").json().path("items").forEach(listed -> {
            String taskId = listed.path("taskId").asString();
            assertEquals(name, taskId.replaceFirst("-\\d+$", ""));
            assertEquals("words of " + taskId, listed.path("description").asString());
        });
        var wrong = ask(token, "POST", "/tasks", "{\"description\":\"x\",\"no-%s\":1}".formatted(id));
        assertEquals("/no-" + id, wrong.json().at("/errors/0/pointer").asString());
    }

    private ApiResponse ask(String token, String method, String path, String body) {
        answers.incrementAndGet();
        ApiResponse answer = api.send(token, method, path, body);
        // Of a machine that is too slow for 32: nobody's answer, and no reason to fail.
        return answer.status() == 503 ? ask(token, method, path, body) : answer;
    }

    private static void assertTask(int status, String id, String taskStatus, ApiResponse answer) {
        assertEquals(status, answer.status(), answer::toString);
        assertEquals(id, answer.json().path("taskId").asString());
        assertEquals("words of " + id, answer.json().path("description").asString());
        assertEquals(taskStatus, answer.json().path("status").asString());
    }
}
