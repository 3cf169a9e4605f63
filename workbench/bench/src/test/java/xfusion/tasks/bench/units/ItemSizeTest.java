package xfusion.tasks.bench.units;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class ItemSizeTest {

    @Test
    void countsNamesAndTextsInBytes() {
        assertEquals(4 + 3, ItemSize.of(Map.of("name", AttributeValue.fromS("zü"))));
    }

    @Test
    void countsNumbersByTheirDigits() {
        assertEquals(1 + 2, ItemSize.of(Map.of("n", AttributeValue.fromN("7"))));
        assertEquals(1 + 3, ItemSize.of(Map.of("n", AttributeValue.fromN("123"))));
    }

    @Test
    void countsListsWithTheirElements() {
        assertEquals(
                1 + 3 + 1 + 2, ItemSize.of(Map.of("l", AttributeValue.fromL(List.of(AttributeValue.fromS("ab"))))));
    }
}
