package xfusion.tasks.local;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import xfusion.tasks.local.SecuredApi.Answer;

/**
 * Each function is one instance that answers all callers at once, each of whom has an owner, an id and words of their own:
 * no answer has anything of another's.
 *
 * <p>{@code -Dlocal.seconds}: for how long.
 */
@Isolated // 32 callers leave the other tests no time
class ManyCallersTest {

    private static final int CALLERS = 32;

    private final SecuredApi api = SecuredApi.shared();

    private final AtomicInteger answers = new AtomicInteger();

    @Test
    void areEachAnsweredWithTheirOwn() throws Exception {
        var end = Instant.now().plus(Duration.ofSeconds(Integer.getInteger("local.seconds", 2)));
        List<Callable<Void>> callers = IntStream.range(0, CALLERS)
                .mapToObj(number -> (Callable<Void>) () -> {
                    var caller = new Caller(
                            "caller-" + number, "Bearer " + api.issuer().token("caller-" + number));
                    for (int round = 0; Instant.now().isBefore(end); round++) {
                        caller.askAll(round);
                    }
                    return null;
                })
                .toList();
        try (var threads = Executors.newFixedThreadPool(CALLERS)) {
            for (Future<Void> caller : threads.invokeAll(callers)) {
                caller.get();
            }
        }
        System.out.printf("%d callers, %d answers, 0 mixed up%n", CALLERS, answers.get());
    }

    private final class Caller {

        private final String name;
        private final String token;

        Caller(String name, String token) {
            this.name = name;
            this.token = token;
        }

        void askAll(int round) {
            String id = name + "-" + round;
            String words = "words of " + id;
            var created = ask("POST", "/tasks", "{\"taskId\":\"%s\",\"description\":\"%s\"}".formatted(id, words));
            assertTask(201, id, words, "pending", created);
            assertTask(200, id, words, "pending", ask("GET", "/tasks/" + id, ""));
            var changed = ask("PUT", "/tasks/%s/status".formatted(id), "{\"status\":\"completed\"}");
            assertTask(200, id, words, "completed", changed);
            ask("GET", "/tasks", "").json().path("items").valueStream().forEach(task -> {
                String taskId = task.path("taskId").asString();
                assertEquals(name, taskId.replaceFirst("-\\d+$", ""));
                assertEquals("words of " + taskId, task.path("description").asString());
            });
            assertEquals(
                    "/no-" + id,
                    ask("POST", "/tasks", "{\"description\":\"x\",\"no-%s\":1}".formatted(id))
                            .json()
                            .at("/errors/0/pointer")
                            .asString());
        }

        private Answer ask(String method, String path, String body) {
            answers.incrementAndGet();
            Answer answer = api.send(Optional.of(token), method, path, body);
            // Of a machine that is too slow for 32: nobody's answer, and no reason to fail.
            return answer.status() == 503 ? ask(method, path, body) : answer;
        }

        private static void assertTask(int status, String id, String words, String taskStatus, Answer answer) {
            assertEquals(status, answer.status(), answer::toString);
            assertEquals(id, answer.json().path("taskId").asString());
            assertEquals(words, answer.json().path("description").asString());
            assertEquals(taskStatus, answer.json().path("status").asString());
        }
    }
}
