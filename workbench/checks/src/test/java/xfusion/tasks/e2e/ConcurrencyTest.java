package xfusion.tasks.e2e;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** 16 threads on one task. */
class ConcurrencyTest {

    private static final int THREADS = 16;

    private final String id = Fresh.id();

    @Nested
    class Changes {

        private static final List<String> OTHERS = List.of("in-progress", "completed", "cancelled");

        @Test
        void takeEffectOnceForOneVersion() {
            Api.createPending(id);

            var answers = together(number -> Api.move(id, OTHERS.get(number % 3), "If-Match", "\"1\""));

            var winner = Api.get(id).expect(200);
            assertEquals(2, winner.version());
            answers.forEach(answer -> assertEquals("\"2\"", answer.etag(), answer::toString));
            for (int number = 0; number < THREADS; number++) {
                boolean wanted = OTHERS.get(number % 3).equals(winner.text("status"));
                answers.get(number).expect(wanted ? 200 : 412);
            }
        }

        @Test
        void haveAVersionEach() {
            Api.createPending(id);

            var answers = together(number -> List.of(
                            Api.move(id, UpdateTaskStatusTest.STATUSES.get(number % 4)),
                            Api.move(id, UpdateTaskStatusTest.STATUSES.get((number + 1) % 4)),
                            Api.move(id, UpdateTaskStatusTest.STATUSES.get((number + 2) % 4))))
                    .stream()
                    .flatMap(List::stream)
                    .map(answer -> answer.expect(200))
                    .toList();

            Map<Long, Set<JsonNode>> states =
                    answers.stream().collect(groupingBy(ApiAnswer::version, mapping(ApiAnswer::json, toSet())));
            states.forEach((_, seen) -> assertEquals(1, seen.size(), seen::toString));
            states.remove(1L);
            assertEquals(
                    LongStream.rangeClosed(2, Api.get(id).version()).boxed().collect(toSet()), states.keySet());
        }
    }

    @Nested
    class Creations {

        @Test
        void ofTheSameContentAllHearOfOneTask() {
            var answers = together(_ -> Api.create(Fresh.task(id)).expect(201));

            assertEquals(1, answers.stream().map(ApiAnswer::json).distinct().count());
        }

        @Test
        void ofOtherContentHearThatTheIdIsTaken() {
            var answers = together(
                    number -> Api.create("{\"taskId\":\"%s\",\"description\":\"Number %d\"}".formatted(id, number)));

            var won = answers.stream().filter(answer -> answer.status() == 201).toList();
            assertEquals(1, won.size());
            assertEquals(won.getFirst().json(), Api.get(id).json());
            answers.stream()
                    .filter(answer -> !won.contains(answer))
                    .forEach(answer -> answer.expectProblem(409, "task-exists"));
        }

        @Test
        void withOneIdempotencyKeyAllHearOfOneTask() {
            var answers = together(_ ->
                    Api.create("{\"description\":\"x\"}", "Idempotency-Key", id).expect(201));

            assertEquals(1, answers.stream().map(ApiAnswer::json).distinct().count());
        }
    }

    /** What each thread got from {@code work}, given its number from 0; all begin at once. */
    private static <T> List<T> together(IntFunction<T> work) {
        var start = new CountDownLatch(THREADS);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<T>> results = IntStream.range(0, THREADS)
                    .mapToObj(number -> threads.submit(() -> {
                        start.countDown();
                        start.await();
                        return work.apply(number);
                    }))
                    .toList();
            return results.stream()
                    .map(result -> assertDoesNotThrow(() -> result.get()))
                    .toList();
        }
    }
}
