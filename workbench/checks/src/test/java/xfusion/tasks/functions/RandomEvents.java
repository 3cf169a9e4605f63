package xfusion.tasks.functions;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import xfusion.tasks.contract.Operation;
import xfusion.tasks.template.Template;

/** Random events: one that the gateway would send, changed in ways in which it never would. */
final class RandomEvents {

    private static final JsonMapper JSON = JsonMapper.shared();

    private static final List<String> HOSTILE = List.of(
            "",
            " ",
            "\u0000",
            "a\r\nSet-Cookie: x=y",
            "\uD800",
            "\uDC00\uD800",
            "\uFFFE\u2028\u2029\u0085",
            "../../etc/passwd",
            "%2e%2e%2f%00",
            "' OR '1'='1",
            "<script>alert(1)</script>",
            "${jndi:ldap://127.0.0.1/a}",
            "attribute_exists(taskId)",
            ":owner",
            "null",
            "-1",
            "1e999",
            "9223372036854775808",
            "\uD83D\uDE80".repeat(300),
            "x".repeat(2_000),
            "[".repeat(5_000),
            "application/json" + " ;".repeat(5_000),
            "{\"a\":".repeat(2_000));

    private static final List<String> VALUES =
            List.of("null", "true", "0", "-0.0", "1e999", "[]", "{}", "[[[]]]", "{\"\":{\"\":{}}}", "[null,1,\"x\"]");

    private static final List<String> NAMES = List.of(
            "sub",
            "taskId",
            "taskid",
            "description",
            "status",
            "labels",
            "limit",
            "cursor",
            "if-match",
            "If-None-Match",
            "content-type",
            "Idempotency-Key",
            "__proto__",
            "",
            "\uD800",
            "ownerId",
            "version");

    private final Random random;
    private final String template;

    RandomEvents(Operation operation, long seed) {
        random = new Random(seed * 31 + operation.id().hashCode());
        try {
            template = Files.readString(Template.find().file().resolveSibling("events/" + operation.stem() + ".json"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The event that the others are made of. */
    byte[] good() {
        return template.getBytes(UTF_8);
    }

    byte[] next() {
        return switch (random.nextInt(20)) {
            case 0 -> noEvent();
            case 1 -> bytesThatAreNoText(changed());
            case 2 -> cut(changed());
            case 3 -> named(changed());
            default -> changed();
        };
    }

    private byte[] noEvent() {
        return oneOf(VALUES).getBytes(UTF_8);
    }

    private byte[] bytesThatAreNoText(byte[] event) {
        byte[] bytes = event.clone();
        for (int i = random.nextInt(8); i >= 0; i--) {
            bytes[random.nextInt(bytes.length)] = (byte) (random.nextInt(128) + 128);
        }
        return bytes;
    }

    private byte[] cut(byte[] event) {
        return Arrays.copyOf(event, random.nextInt(event.length));
    }

    /** With a name that is there twice. */
    private byte[] named(byte[] event) {
        var twice = "{\"body\":%s,\"headers\":%s,".formatted(oneOf(VALUES), oneOf(VALUES));
        return new String(event, UTF_8).replaceFirst("\\{", twice).getBytes(UTF_8);
    }

    private byte[] changed() {
        JsonNode event = JSON.readTree(template);
        for (int changes = random.nextInt(4); changes >= 0; changes--) {
            change((ObjectNode) event);
        }
        return JSON.writeValueAsBytes(event);
    }

    private void change(ObjectNode event) {
        switch (random.nextInt(6)) {
            case 0 ->
                event.set(
                        "body",
                        JSON.getNodeFactory()
                                .stringNode(body(
                                        JSON.readTree(template).path("body").asString("{}"))));
            case 1 -> encode(event);
            default -> changeMember(oneOf(objects(event)));
        }
    }

    /** The event's objects that matter, made where they are not there. */
    private static List<ObjectNode> objects(ObjectNode event) {
        List<ObjectNode> objects = new ArrayList<>(List.of(event));
        event.findParents("sub").forEach(parent -> objects.add((ObjectNode) parent));
        for (String name : List.of("headers", "pathParameters", "queryStringParameters", "requestContext")) {
            objects.add(event.path(name) instanceof ObjectNode object ? object : event.putObject(name));
        }
        return objects;
    }

    private void changeMember(ObjectNode object) {
        List<String> names = new ArrayList<>(object.propertyNames());
        String name = names.isEmpty() || random.nextInt(4) == 0 ? oneOf(NAMES) : oneOf(names);
        switch (random.nextInt(3)) {
            case 0 -> object.remove(name);
            case 1 -> object.set(name, JSON.readTree(oneOf(VALUES)));
            default -> object.put(name, oneOf(HOSTILE));
        }
    }

    private String body(String json) {
        return switch (random.nextInt(5)) {
            case 0 -> oneOf(HOSTILE);
            case 1 -> oneOf(VALUES);
            case 2 -> "x".repeat(random.nextInt(200_000));
            case 3 -> json.substring(0, random.nextInt(json.length() + 1));
            default -> {
                JsonNode body = JSON.readTree(json);
                changeMember((ObjectNode) body);
                yield body.toString();
            }
        };
    }

    /** Base64 that is told or not, and is some or not. */
    private void encode(ObjectNode event) {
        byte[] bytes = event.path("body").asString("").getBytes(random.nextBoolean() ? UTF_8 : ISO_8859_1);
        event.put("isBase64Encoded", random.nextBoolean());
        event.put("body", random.nextBoolean() ? Base64.getEncoder().encodeToString(bytes) : oneOf(HOSTILE));
    }

    private <T> T oneOf(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
