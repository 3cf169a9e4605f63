package xfusion.tasks.persistence;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Collects the attributes of an item while the Enhanced Client reads them; those of another type are null. */
final class StoredItemBuilder {

    private final Map<String, String> values = new HashMap<>();
    private List<String> labels = List.of();

    void value(String attribute, @Nullable String value) {
        if (value != null) {
            values.put(attribute, value);
        }
    }

    void labels(@Nullable List<String> value) {
        if (value != null) {
            labels = value;
        }
    }

    StoredItem build() {
        return new StoredItem(values, labels);
    }
}
