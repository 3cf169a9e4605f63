package xfusion.tasks.bench.units;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The size of an item by DynamoDB's documented rules, for the types that a task has. */
final class ItemSize {

    private ItemSize() {}

    static long of(Map<String, AttributeValue> item) {
        return item.entrySet().stream()
                .mapToLong(attribute -> bytes(attribute.getKey()) + of(attribute.getValue()))
                .sum();
    }

    private static long of(AttributeValue value) {
        return switch (value.type()) {
            case S -> bytes(value.s());
            // One byte for two digits, and one for the rest of it.
            case N -> (value.n().length() + 1) / 2 + 1;
            case L ->
                3 + value.l().stream().mapToLong(element -> 1 + of(element)).sum();
            default -> throw new IllegalArgumentException("no task has a " + value.type());
        };
    }

    private static long bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
