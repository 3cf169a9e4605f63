package xfusion.tasks.contract;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;
import xfusion.tasks.table.template.Template;

/** openapi.yaml, with every {@code $ref} replaced by what it leads to; nothing in it contains itself. */
final class ContractFile {

    private ContractFile() {}

    static JsonNode read() {
        var document = new YAMLMapper().readTree(Template.find().file().resolveSibling("openapi.yaml"));
        return resolved(document, document);
    }

    private static JsonNode resolved(JsonNode node, JsonNode document) {
        return switch (node) {
            case ObjectNode object -> {
                ObjectNode copy = JsonMapper.shared().createObjectNode();
                object.forEachEntry((name, value) -> {
                    if (name.equals("$ref")) {
                        JsonNode target = document.at(value.stringValue().substring(1));
                        copy.setAll((ObjectNode) resolved(target, document));
                    } else {
                        copy.set(name, resolved(value, document));
                    }
                });
                yield copy;
            }
            case ArrayNode array -> {
                ArrayNode copy = JsonMapper.shared().createArrayNode();
                array.forEach(element -> copy.add(resolved(element, document)));
                yield copy;
            }
            default -> node;
        };
    }
}
