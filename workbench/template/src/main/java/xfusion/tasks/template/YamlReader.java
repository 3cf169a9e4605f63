package xfusion.tasks.template;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Reads YAML into {@link Node}s, short intrinsic tags written out in their long form. */
final class YamlReader {

    private YamlReader() {}

    static Node.Members read(Path file) {
        var options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        try (var text = Files.newBufferedReader(file)) {
            if (node(new Yaml(options).compose(text)) instanceof Node.Members members) {
                return members;
            }
            throw new TemplateException("not a template: no members at its top");
        } catch (IOException e) {
            throw new TemplateException("cannot be read: " + e.getMessage(), e);
        } catch (MarkedYAMLException e) {
            throw new TemplateException("not YAML: %s, %s".formatted(e.getProblem(), line(e.getProblemMark())), e);
        } catch (YAMLException e) {
            throw new TemplateException("not YAML: " + e.getMessage(), e);
        }
    }

    private static Node node(org.yaml.snakeyaml.nodes.@Nullable Node yaml) {
        Node value = switch (yaml) {
            case null -> new Node.Absent();
            case ScalarNode scalar -> new Node.Text(scalar.getValue());
            case SequenceNode sequence ->
                new Node.Items(
                        sequence.getValue().stream().map(YamlReader::node).toList());
            case MappingNode mapping -> members(mapping);
            default -> throw new TemplateException("unknown YAML, " + line(yaml.getStartMark()));
        };
        return yaml == null ? value : writtenOut(yaml.getTag().getValue(), value);
    }

    private static Node members(MappingNode mapping) {
        var members = new LinkedHashMap<String, Node>();
        for (var pair : mapping.getValue()) {
            var name = ((ScalarNode) pair.getKeyNode()).getValue();
            if (members.put(name, node(pair.getValueNode())) != null) {
                throw new TemplateException("%s is there twice, %s"
                        .formatted(name, line(pair.getKeyNode().getStartMark())));
            }
        }
        return new Node.Members(members);
    }

    private static Node writtenOut(String tag, Node value) {
        if (!tag.startsWith("!")) {
            return value;
        }
        var name = tag.substring(1);
        var longForm = name.equals("Ref") || name.equals("Condition") ? name : "Fn::" + name;
        return new Node.Members(Map.of(longForm, value));
    }

    private static String line(Mark mark) {
        return "line " + (mark.getLine() + 1);
    }
}
