package xfusion.tasks.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Every status that the contract declares can be had, apart from those that take a bad token, an overload or a fault of ours. */
class EveryStatusTest {

    private static final Set<Integer> OUT_OF_REACH = Set.of(401, 403, 429, 431, 500, 503);

    private final String id = Fresh.id();

    @Test
    void isSeen() {
        create();
        get();
        list();
        updateStatus();

        var missing = new HashSet<>(Api.CONTRACT.declared());
        missing.removeAll(Api.CONTRACT.seen());
        missing.removeIf(each -> OUT_OF_REACH.contains(each.status()));
        assertEquals(Set.of(), missing);
    }

    private void create() {
        Api.createPending(id);
        Api.create("{}").expect(400);
        Api.create(Fresh.task(id, "completed")).expect(409);
        Api.create(" ".repeat(65537)).expect(413);
        Api.send("POST", "/tasks", "{}".getBytes(UTF_8)).expect(415);
        Api.create("{\"description\":\"x\"}", "Idempotency-Key", id).expect(201);
        Api.create("{\"description\":\"y\"}", "Idempotency-Key", id).expect(422);
    }

    private void get() {
        Api.get(id).expect(200);
        Api.get(id, "If-None-Match", "*").expect(304);
        Api.get(id, "If-Match", "1").expect(400);
        Api.get(Fresh.id()).expect(404);
        Api.get(id, "If-Match", "\"2\"").expect(412);
    }

    private void list() {
        Api.list("").expect(200);
        Api.list("?limit=0").expect(400);
    }

    private void updateStatus() {
        Api.move(id, "completed").expect(200);
        Api.move(id, "done").expect(400);
        Api.move(Fresh.id(), "completed").expect(404);
        Api.move(id, "pending", "If-Match", "\"1\"").expect(412);
        Api.putStatus(id, " ".repeat(65537)).expect(413);
        Api.send("PUT", "/tasks/" + id + "/status", "{}".getBytes(UTF_8)).expect(415);
    }
}
