package xfusion.tasks.persistence;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Puts items without a version, and adopts them. */
abstract class AdoptionTest extends TableTest {

    static final Map<String, AttributeValue> LEARN =
            Map.of("taskId", fromS("1"), "description", fromS("Learn DynamoDB"), "status", fromS("completed"));

    static Map<String, AttributeValue> learnWith(String name, AttributeValue value) {
        var item = new HashMap<>(LEARN);
        item.put(name, value);
        return item;
    }

    static Map<String, AttributeValue> learnWithout(String name) {
        var item = new HashMap<>(LEARN);
        item.remove(name);
        return item;
    }

    void adopt(HandPutItem item) {
        assertEquals(Optional.empty(), tasks.adopt(item, ME));
    }

    String storedText(String name) {
        return requireNonNull(stored("1").get(name)).s();
    }
}
