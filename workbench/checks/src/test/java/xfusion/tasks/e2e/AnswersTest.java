package xfusion.tasks.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Every answer of the contract that can be had from outside was had, and kept it. */
class AnswersTest {

    /** What only a token, an overload or a fault brings about; other tests see those. */
    private static final Set<Integer> OUT_OF_REACH = Set.of(401, 403, 429, 431, 500, 503);

    @Test
    void areAllSeen() {
        create();
        get();
        list();
        updateStatus();

        var missing = new TreeSet<>(Api.CONTRACT.declared());
        missing.removeAll(Api.CONTRACT.seen());
        missing.removeIf(answer -> OUT_OF_REACH.contains(answer.status()));
        assertEquals(Set.of(), missing);
    }

    private static void create() {
        var id = Fresh.id();
        Api.createPending(id);
        Api.create("{}").expect(400);
        Api.create(Fresh.task(id, "completed")).expect(409);
        Api.create(" ".repeat(65537)).expect(413);
        Api.send("POST", "/tasks", "{}".getBytes(UTF_8)).expect(415);
        for (var body : List.of("{\"description\":\"x\"}", "{\"description\":\"y\"}")) {
            Api.create(body, "Idempotency-Key", id).expect(body.contains("x") ? 201 : 422);
        }
    }

    private static void get() {
        var id = Api.createPending(Fresh.id()).taskId();
        Api.get(id).expect(200);
        Api.get(id, "If-None-Match", "*").expect(304);
        Api.get(id, "If-Match", "1").expect(400);
        Api.get(Fresh.id()).expect(404);
        Api.get(id, "If-Match", "\"2\"").expect(412);
    }

    private static void list() {
        Api.list("").expect(200);
        Api.list("?limit=0").expect(400);
    }

    private static void updateStatus() {
        var id = Api.createPending(Fresh.id()).taskId();
        Api.move(id, "completed").expect(200);
        Api.move(id, "done").expect(400);
        Api.move(Fresh.id(), "completed").expect(404);
        Api.move(id, "pending", "If-Match", "\"1\"").expect(412);
        Api.putStatus(id, " ".repeat(65537)).expect(413);
        Api.send("PUT", "/tasks/" + id + "/status", "{}".getBytes(UTF_8)).expect(415);
    }
}
