package xfusion.tasks.faults;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/** Makes random requests about a few tasks that others use too: the same for the same seed, whatever it hears. */
final class RandomClient {

    private static final List<String> STATUSES = List.of("pending", "in-progress", "completed", "cancelled");

    private final int number;
    private final Client client;
    private final Random random;
    private final int tasks;
    private int created;

    /** One of many clients that all use the same {@code tasks} tasks. */
    RandomClient(int number, Client client, long seed, int tasks) {
        this.number = number;
        this.client = client;
        this.random = new Random(seed * 31 + number);
        this.tasks = tasks;
    }

    void doSomething() {
        switch (random.nextInt(20)) {
            case 0, 1, 2 -> createWhatOthersMayWant();
            case 3 -> client.create("", "by client %d, number %d".formatted(number, created++), status());
            case 4 -> createUntilAnswered();
            case 5 -> assertTrue(Set.of(200, 503).contains(client.status("GET", "/tasks?limit=5", "")));
            case 6, 7, 8, 9, 10 -> client.get(taskId());
            case 11, 12, 13, 14 -> client.change(taskId(), status(), Optional.empty());
            default -> changeWhatItHasSeen();
        }
    }

    /** Two contents and two statuses for an id: the first wins, and any other is a conflict. */
    private void createWhatOthersMayWant() {
        String id = taskId();
        String content = "%s, %s".formatted(id, random.nextInt(4) == 0 ? "other" : "usual");
        client.create(id, content, random.nextInt(8) == 0 ? "completed" : "pending");
    }

    /** As a phone does, with the same key each time. */
    private void createUntilAnswered() {
        String content = "by client %d, number %d".formatted(number, created++);
        String status = status();
        for (int attempt = 0; attempt < 5; attempt++) {
            if (!(client.create("", content, status, "Idempotency-Key", content.replaceAll("[ ,]", "-"))
                            .outcome()
                    instanceof Outcome.Unknown)) {
                return;
            }
        }
    }

    private void changeWhatItHasSeen() {
        String id = taskId();
        String status = status();
        Call read = client.get(id);
        if (read.outcome() instanceof Outcome.Shown(var state)) {
            client.change(id, status, Optional.of(state.version()));
        }
    }

    private String taskId() {
        return "task-" + random.nextInt(tasks);
    }

    private String status() {
        return STATUSES.get(random.nextInt(STATUSES.size()));
    }
}
