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
import java.util.stream.Stream;
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
            "sub",
            "taskId",
            "description",
            "status",
            "attributes",
            "limit",
            "cursor",
            "since",
            "op",
            "ifVersion",
            "patch",
            "if-match",
            "content-type",
            "__proto__");

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
            if (random.nextInt(4) == 0) {
                event.put("body", body(event.path("body").asString("")));
            } else {
                change(oneOf(objects(event)));
            }
        }
        return damaged(event.toString().getBytes(UTF_8));
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

    private static Stream<ObjectNode> objectsIn(JsonNode value) {
        var deeper = value.valueStream().flatMap(RandomEvents::objectsIn);
        return value instanceof ObjectNode object ? Stream.concat(Stream.of(object), deeper) : deeper;
    }

    private void change(ObjectNode object) {
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

    /** Another text, a part of the body, in base64, or with a member changed. */
    private String body(String body) {
        return switch (random.nextInt(4)) {
            case 0 -> value().asString("{}");
            case 1 -> body.substring(0, random.nextInt(body.length() + 1));
            case 2 -> Base64.getEncoder().encodeToString(body.getBytes(UTF_8));
            default -> {
                JsonNode good =
                        JSON.readTree(JSON.readTree(template).path("body").asString("{}"));
                change(oneOf(objectsIn(good).toList()));
                yield good.toString();
            }
        };
    }

    /** One event in five is no JSON, is cut, has a name twice or a byte that is no text. */
    private byte[] damaged(byte[] event) {
        String text = new String(event, UTF_8);
        return switch (random.nextInt(20)) {
            case 0 -> oneOf(VALUES).getBytes(UTF_8);
            case 1 -> Arrays.copyOf(event, random.nextInt(event.length));
            case 2 ->
                "{\"body\":%s,%s".formatted(oneOf(VALUES), text.substring(1)).getBytes(UTF_8);
            case 3 -> text.replaceFirst("[a-z]", "\u00ff").getBytes(ISO_8859_1);
            default -> event;
        };
    }

    private <T> T oneOf(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
