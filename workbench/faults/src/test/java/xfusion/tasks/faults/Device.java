package xfusion.tasks.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A phone: it writes while it is offline, sends later, and keeps the three rules of docs/sync.md. */
final class Device {

    private final DeviceCalls calls;
    private final String name;
    private final String owner;
    private final Random random;
    private final Acknowledged acknowledged;
    private final Map<String, JsonNode> copies = new HashMap<>();
    private final Map<String, String> unsent = new LinkedHashMap<>();
    private String next = "";
    private int written;

    Device(URI api, String owner, int number, long seed, Acknowledged acknowledged) {
        this.calls = new DeviceCalls(api);
        this.owner = owner;
        this.name = owner + "-" + number;
        this.random = new Random(seed * 31 + number);
        this.acknowledged = acknowledged;
    }

    /** Writes on its own; most of the time it is online, and sends and lists. */
    void doSomething() {
        write();
        switch (random.nextInt(6)) {
            case 0 -> send(1 + random.nextInt(10));
            case 1 -> sendTheFirst();
            case 2 -> list();
            default -> {}
        }
    }

    /** Sends everything, and lists until a round is over, twice. */
    void finish() {
        for (int attempt = 0; !unsent.isEmpty(); attempt++) {
            assertTrue(attempt < 1000, () -> "never taken: " + unsent);
            send(50);
        }
        list();
        list();
    }

    Map<String, String> living() {
        return copies.entrySet().stream()
                .filter(copy -> !copy.getValue().has("deleted"))
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        copy -> copy.getValue().path("version") + " " + text(copy.getValue(), "description")));
    }

    private void write() {
        List<JsonNode> known = copies.values().stream()
                .filter(copy -> !unsent.containsKey(text(copy, "taskId")))
                .sorted(Comparator.comparing(copy -> text(copy, "taskId")))
                .toList();
        String text = "%s, number %d".formatted(name, written++);
        if (known.isEmpty() || random.nextInt(4) == 0) {
            String id = "%s-%d".formatted(name, written);
            unsent.put(id, create(id, text, ""));
            return;
        }
        JsonNode copy = known.get(random.nextInt(known.size()));
        String id = text(copy, "taskId");
        String ifVersion = ",\"ifVersion\":" + copy.path("version");
        if (copy.has("deleted")) {
            acknowledged.recreates(id);
            unsent.put(id, create(id, text, ifVersion));
        } else if (random.nextInt(4) == 0) {
            unsent.put(id, "{\"op\":\"delete\",\"taskId\":\"%s\"%s}".formatted(id, ifVersion));
        } else {
            unsent.put(
                    id,
                    "{\"op\":\"edit\",\"taskId\":\"%s\"%s,\"patch\":{\"description\":\"%s\"}}"
                            .formatted(id, ifVersion, text));
        }
    }

    private static String create(String id, String text, String ifVersion) {
        return "{\"op\":\"create\"%s,\"task\":{\"taskId\":\"%s\",\"description\":\"%s\"}}"
                .formatted(ifVersion, id, text);
    }

    private void send(int most) {
        List<String> ids = unsent.keySet().stream().limit(most).toList();
        String operations = ids.stream().map(unsent::get).collect(Collectors.joining(",", "{\"operations\":[", "]}"));
        calls.send(calls.request("/changes").POST(BodyPublishers.ofString(operations)))
                .ifPresent(answer -> {
                    JsonNode results = answer.path("body").path("results");
                    assertEquals(ids.size(), results.size());
                    for (int i = 0; i < ids.size(); i++) {
                        take(ids.get(i), results.get(i));
                    }
                });
    }

    /** The same operation by its own route; the answer does not show the state that is in the way. */
    private void sendTheFirst() {
        unsent.keySet().stream().findFirst().ifPresent(id -> {
            JsonNode operation = JsonMapper.shared().readTree(unsent.get(id));
            var request = calls.request(operation.has("task") ? "/tasks" : "/tasks/" + id);
            if (operation.has("ifVersion")) {
                request.header("If-Match", "\"" + operation.path("ifVersion") + "\"");
            }
            switch (text(operation, "op")) {
                case "create" ->
                    request.POST(BodyPublishers.ofString(operation.path("task").toString()));
                case "edit" ->
                    request.method(
                            "PATCH",
                            BodyPublishers.ofString(operation.path("patch").toString()));
                default -> request.DELETE();
            }
            calls.send(request).ifPresent(answer -> {
                var result = JsonMapper.shared()
                        .createObjectNode()
                        .put("status", answer.path("status").asInt());
                if (answer.path("status").asInt() < 204) {
                    result.set("task", answer.path("body"));
                }
                take(id, result);
            });
        });
    }

    private void take(String id, JsonNode result) {
        int status = result.path("status").asInt();
        assertTrue(List.of(200, 201, 204, 404, 409, 412, 503).contains(status), result::toString);
        if (status == 503) {
            return;
        }
        JsonNode sent = JsonMapper.shared().readTree(unsent.remove(id));
        if (status == 204) {
            acknowledged.deletes(id, sent.path("ifVersion").asLong() + 1);
        } else if (status < 300) {
            acknowledged.writes(
                    id, result.path("task").path("version").asLong(), text(result.path("task"), "description"));
        }
        if (result.has("task")) {
            keep(result.path("task"));
        }
    }

    private void list() {
        boolean hasMore = true;
        while (hasMore) {
            var page = calls.send(calls.request("/changes?limit=40" + (next.isEmpty() ? "" : "&since=" + next)))
                    .map(answer -> answer.path("body"));
            page.ifPresent(answer -> {
                answer.path("items").forEach(this::keep);
                next = text(answer, "next");
            });
            hasMore = page.map(answer -> answer.path("hasMore").asBoolean()).orElse(false);
        }
    }

    /** What is not later than one's own copy is ignored. */
    private void keep(JsonNode item) {
        String id = text(item, "taskId");
        assertTrue(id.startsWith(owner), () -> "somebody else's task: " + id);
        copies.merge(
                id,
                item,
                (own, listed) -> text(listed, "updatedAt").compareTo(text(own, "updatedAt")) > 0 ? listed : own);
    }

    private static String text(JsonNode node, String name) {
        return node.path(name).asString();
    }
}
