package xfusion.tasks.persistence;

import java.util.Map;
import java.util.Optional;

/**
 * An item as the table's stream shows it: its attributes of type String and of type Number, by name. Of other types nothing
 * is needed.
 */
public record ItemImage(Map<String, String> texts, Map<String, String> numbers) {

    /** No item. */
    public static final ItemImage NONE = new ItemImage(Map.of(), Map.of());

    Optional<String> text(String name) {
        return Optional.ofNullable(texts.get(name));
    }

    Optional<String> number(String name) {
        return Optional.ofNullable(numbers.get(name));
    }
}
