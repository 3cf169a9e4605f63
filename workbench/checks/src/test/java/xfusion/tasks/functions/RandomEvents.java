package xfusion.tasks.functions;

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
import tools.jackson.databind.node.StringNode;
import xfusion.tasks.contract.Operation;
import xfusion.tasks.table.template.Template;

/** Random events: one that the gateway would send, changed in ways in which it never would. */
final class RandomEvents {

    private static final JsonMapper JSON = JsonMapper.shared();

    private static final List<String> NAMES = List.of(
            "sub", "taskId", "description", "status", "limit", "cursor", "if-match", "content-type", "__proto__");

    /** JSON that means something to somebody, a value each line. */
    private static final List<String> VALUES = """
            null
            true
            0
            -0.0
            1e999
            []
            {}
            [[[]]]
            {"":{"":{}}}
            [null,1,"x"]
            ""
            " "
            "\\u0000"
            "a\\r\\nSet-Cookie: x=y"
            "\\ud800"
            "\\udc00\\ud800"
            "\\ufffe\\u2028\\u2029\\u0085"
            "../../etc/passwd"
            "%2e%2e%2f%00"
            "' OR '1'='1"
            "<script>alert(1)</script>"
            "${jndi:ldap://127.0.0.1/a}"
            "attribute_exists(taskId)"
            ":owner"
            "null"
            "-1"
            "9223372036854775808"
            """.lines().toList();

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
        ObjectNode event = (ObjectNode) JSON.readTree(template);
        for (int changes = random.nextInt(4); changes >= 0; changes--) {
            switch (random.nextInt(6)) {
                case 0 -> event.put("body", body(event.path("body").asString("{}")));
                case 1 -> encode(event);
                default -> changeMember(oneOf(objects(event)));
            }
        }
        return damaged(event.toString().getBytes(UTF_8));
    }

    /** One event of five is no JSON, has bytes that are no text, or a name twice. */
    private byte[] damaged(byte[] event) {
        switch (random.nextInt(20)) {
            case 0 -> {
                return oneOf(VALUES).getBytes(UTF_8);
            }
            case 1 -> {
                return Arrays.copyOf(event, random.nextInt(event.length));
            }
            case 2 -> {
                var twice = "{\"body\":%s,\"headers\":%s,".formatted(oneOf(VALUES), oneOf(VALUES));
                return (twice + new String(event, UTF_8).substring(1)).getBytes(UTF_8);
            }
            case 3 -> event[random.nextInt(event.length)] = (byte) (random.nextInt(128) + 128);
            default -> {}
        }
        return event;
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
        if (random.nextInt(3) == 0) {
            object.remove(name);
        } else {
            object.set(name, value());
        }
    }

    private JsonNode value() {
        return switch (random.nextInt(12)) {
            case 0 -> StringNode.valueOf("x".repeat(random.nextInt(200_000)));
            case 1 -> StringNode.valueOf("[".repeat(5_000));
            case 2 -> StringNode.valueOf("{\"a\":".repeat(2_000));
            case 3 -> StringNode.valueOf("application/json" + " ;".repeat(5_000));
            case 4 -> StringNode.valueOf("\uD83D\uDE80".repeat(300));
            default -> JSON.readTree(oneOf(VALUES));
        };
    }

    private String body(String json) {
        return switch (random.nextInt(4)) {
            case 0 -> value().asString("{}");
            case 1 -> oneOf(VALUES);
            case 2 -> json.substring(0, random.nextInt(json.length() + 1));
            default -> {
                JsonNode body = JSON.readTree(template).path("body");
                ObjectNode object = (ObjectNode) JSON.readTree(body.asString("{}"));
                changeMember(object);
                yield object.toString();
            }
        };
    }

    /** Base64 that is told or not, and is some or not. */
    private void encode(ObjectNode event) {
        String body = event.path("body").asString("");
        event.put("isBase64Encoded", random.nextBoolean());
        event.put("body", random.nextBoolean() ? Base64.getEncoder().encodeToString(body.getBytes(UTF_8)) : body);
    }

    private <T> T oneOf(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
