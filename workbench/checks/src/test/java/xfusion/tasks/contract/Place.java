package xfusion.tasks.contract;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/** A place in the contract. Going to a child follows its {@code $ref}, so that references are never seen. */
record Place(JsonNode root, JsonPointer pointer) {

    static Place top(JsonNode root) {
        return new Place(root, JsonPointer.empty());
    }

    Optional<Place> child(String name) {
        var child = new Place(root, pointer.appendProperty(name));
        return child.node().isMissingNode() ? Optional.empty() : Optional.of(child.followed());
    }

    Place get(String name) {
        return child(name).orElseThrow(() -> new IllegalStateException("The contract has no " + pointer + "/" + name));
    }

    /** The children, in order; none where this place is absent or has none. */
    Stream<Place> children() {
        return names().stream().map(this::get);
    }

    List<String> names() {
        return List.copyOf(node().propertyNames());
    }

    String name() {
        return pointer.last().getMatchingProperty();
    }

    JsonNode node() {
        return root.at(pointer);
    }

    private Place followed() {
        JsonNode reference = node().path("$ref");
        return reference.isString()
                ? new Place(root, JsonPointer.compile(reference.stringValue().substring(1))).followed()
                : this;
    }
}
