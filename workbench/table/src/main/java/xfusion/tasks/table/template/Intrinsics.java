package xfusion.tasks.table.template;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.MissingNode;
import xfusion.tasks.table.SetupFailed;

/**
 * A template as JSON, in which every scalar is a string and its values stand in for the intrinsic functions that are needed
 * here, written in the short form. Others stay, in the long form.
 *
 * @param template all of it
 * @param values of parameters, and stand-ins for what only AWS knows
 */
record Intrinsics(Node template, Map<String, String> values) {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private static final String TABLES = "arn:aws:dynamodb:us-east-1:000000000000:table/";

    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([^}!]+)}");

    static Intrinsics read(Path file, Map<String, String> parameters) {
        var values = new HashMap<>(Map.of(
                "AWS::AccountId", "000000000000",
                "AWS::Partition", "aws",
                "AWS::Region", "us-east-1",
                "AWS::URLSuffix", "amazonaws.com"));
        values.putAll(parameters);
        try (var text = Files.newBufferedReader(file)) {
            var template = new Intrinsics(new Yaml().compose(text), values);
            parameters.forEach(template::refuseUnlessAllowed);
            return template;
        } catch (IOException | YAMLException e) {
            throw new SetupFailed("it cannot be read: " + e.getMessage(), e);
        }
    }

    /** Refuses a value as CloudFormation does, in the template's words. */
    private void refuseUnlessAllowed(String parameter, String value) {
        var pattern = at("Parameters", parameter, "AllowedPattern").asString("");
        if (!pattern.isEmpty() && !value.matches(pattern)) {
            var constraint =
                    at("Parameters", parameter, "ConstraintDescription").asString(pattern);
            throw new SetupFailed("%s is \"%s\", but has to be %s".formatted(parameter, value, constraint));
        }
    }

    /** A place in the template, such as Resources and then Api; empty where there is none. */
    private Optional<Node> find(String... place) {
        Optional<Node> found = Optional.of(template);
        for (var name : place) {
            found = found.map(node -> members(node).get(name));
        }
        return found;
    }

    /** What a place is called that is in another. */
    Set<String> names(String... place) {
        return find(place).map(Intrinsics::members).orElseGet(Map::of).keySet();
    }

    /** The members of a map, unresolved; none if it is not a map. */
    private static Map<String, Node> members(Node node) {
        var members = new LinkedHashMap<String, Node>();
        if (node instanceof MappingNode map) {
            for (var member : map.getValue()) {
                if (members.put(text(member.getKeyNode()), member.getValueNode()) != null) {
                    throw new SetupFailed(text(member.getKeyNode()) + " appears twice"
                            + member.getKeyNode().getStartMark());
                }
            }
        }
        return members;
    }

    /** A place with its intrinsic functions replaced by their values, and without what is {@code AWS::NoValue}. */
    JsonNode at(String... place) {
        return find(place).map(this::resolve).orElseGet(MissingNode::getInstance);
    }

    private JsonNode resolve(Node node) {
        return switch (node.getTag().getValue()) {
            case "!Ref" ->
                text(node).equals("AWS::NoValue") ? MissingNode.getInstance() : JSON.stringNode(ref(text(node)));
            case "!If" -> resolve(item(node, holds(text(item(node, 0))) ? 1 : 2));
            case "!Sub" -> JSON.stringNode(substitute(text(node)));
            case "!GetAtt" -> JSON.stringNode(attribute(text(node)));
            case "!Split" -> split(resolve(item(node, 0)), resolve(item(node, 1)));
            case String tag when tag.startsWith("!") -> JSON.objectNode().set(tag, plain(node));
            default -> plain(node);
        };
    }

    private static JsonNode split(JsonNode separator, JsonNode text) {
        var parts = JSON.arrayNode();
        Stream.of(text.asString().split(Pattern.quote(separator.asString()), -1))
                .forEach(parts::add);
        return parts;
    }

    private JsonNode plain(Node node) {
        return switch (node) {
            case MappingNode map -> {
                var object = JSON.objectNode();
                members(map).forEach((name, member) -> object.set(name, resolve(member)));
                object.removeIf(JsonNode::isMissingNode);
                yield object;
            }
            case SequenceNode list -> {
                var array = JSON.arrayNode()
                        .addAll(list.getValue().stream().map(this::resolve).toList());
                array.removeIf(JsonNode::isMissingNode);
                yield array;
            }
            default -> JSON.stringNode(text(node));
        };
    }

    boolean holds(String condition) {
        return isTrue(
                find("Conditions", condition).orElseThrow(() -> new SetupFailed("there is no condition " + condition)));
    }

    private boolean isTrue(Node condition) {
        return switch (condition.getTag().getValue()) {
            case "!Not" -> !isTrue(item(condition, 0));
            case "!Equals" -> resolve(item(condition, 0)).equals(resolve(item(condition, 1)));
            default -> throw new SetupFailed(condition.getTag() + " is not understood here");
        };
    }

    /** A table's id is its name; for the other resources the logical id stands in. */
    private String ref(String name) {
        return Optional.ofNullable(values.get(name))
                .or(() -> find("Parameters", name, "Default").map(Intrinsics::text))
                .or(() -> find("Resources", name, "Properties", "TableName")
                        .map(own -> resolve(own).asString()))
                .or(() -> find("Resources", name).map(_ -> name))
                .orElseThrow(() -> new SetupFailed("there is no value for " + name));
    }

    /** A table's ARN is known as far as the account is; for other attributes their names stand in. */
    private String attribute(String path) {
        var name = path.replace(".Arn", "");
        return find("Resources", name, "Properties", "TableName").isPresent() ? TABLES + ref(name) : path;
    }

    /** {@code ${!Name}} stands for the text {@code ${Name}}. */
    private String substitute(String text) {
        return VARIABLE.matcher(text)
                .replaceAll(match -> Matcher.quoteReplacement(
                        match.group(1).contains(".") ? attribute(match.group(1)) : ref(match.group(1))))
                .replace("${!", "${");
    }

    private static String text(Node node) {
        return ((ScalarNode) node).getValue();
    }

    private static Node item(Node node, int index) {
        return ((SequenceNode) node).getValue().get(index);
    }
}
