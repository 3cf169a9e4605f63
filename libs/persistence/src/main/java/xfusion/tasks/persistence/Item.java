package xfusion.tasks.persistence;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * An item as it was read from the table.
 *
 * @param attributes values by name
 */
record Item(Map<String, AttributeValue> attributes) {

    String text(String name) {
        return require(name, find(name).map(AttributeValue::s));
    }

    Optional<String> optionalText(String name) {
        return find(name).map(AttributeValue::s);
    }

    long number(String name) {
        return Long.parseLong(require(name, find(name).map(AttributeValue::n)));
    }

    List<String> texts(String name) {
        return require(name, find(name).filter(AttributeValue::hasL)).l().stream()
                .map(AttributeValue::s)
                .toList();
    }

    private Optional<AttributeValue> find(String name) {
        return Optional.ofNullable(attributes.get(name));
    }

    private <T> T require(String name, Optional<T> value) {
        return value.orElseThrow(() -> new IllegalStateException("The item %s is no task: its %s is %s"
                .formatted(attributes.get("taskId"), name, attributes.get(name))));
    }
}
