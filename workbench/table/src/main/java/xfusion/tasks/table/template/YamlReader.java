package xfusion.tasks.table.template;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import xfusion.tasks.table.SetupFailed;

/** Reads YAML as JSON. Every scalar is a string; short tags take their long form: {@code !Ref x} is {@code {"Ref": "x"}}. */
final class YamlReader {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private YamlReader() {}

    static JsonNode read(Path file) {
        try (var text = Files.newBufferedReader(file)) {
            return json(new Yaml().compose(text));
        } catch (IOException | YAMLException e) {
            throw new SetupFailed("it cannot be read: " + e.getMessage(), e);
        }
    }

    private static JsonNode json(Node yaml) {
        JsonNode value = switch (yaml) {
            case MappingNode map -> object(map);
            case SequenceNode list ->
                JSON.arrayNode()
                        .addAll(list.getValue().stream().map(YamlReader::json).toList());
            default -> JSON.stringNode(((ScalarNode) yaml).getValue());
        };
        var tag = yaml.getTag().getValue();
        return tag.startsWith("!") ? JSON.objectNode().set(longForm(tag.substring(1)), value) : value;
    }

    private static ObjectNode object(MappingNode map) {
        var object = JSON.objectNode();
        for (var member : map.getValue()) {
            var name = ((ScalarNode) member.getKeyNode()).getValue();
            if (object.replace(name, json(member.getValueNode())) != null) {
                throw new SetupFailed(
                        name + " appears twice" + member.getKeyNode().getStartMark());
            }
        }
        return object;
    }

    private static String longForm(String tag) {
        return tag.equals("Ref") || tag.equals("Condition") ? tag : "Fn::" + tag;
    }
}
