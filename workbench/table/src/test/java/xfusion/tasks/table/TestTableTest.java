package xfusion.tasks.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class TestTableTest {

    @AutoClose
    private final TestTable table = TestTable.create();

    @Test
    void keepsItsTasksFromOtherTables() {
        try (var other = TestTable.create()) {
            assertNotEquals(table.name(), other.name());
            table.client()
                    .putItem(put -> put.tableName(table.name()).item(Map.of("taskId", AttributeValue.fromS("1"))));
            assertEquals(1, count(table));
            assertEquals(0, count(other));
        }
    }

    @Test
    void isGoneWhenClosed() {
        var gone = TestTable.create();
        gone.close();
        assertTrue(!table.client().listTables().tableNames().contains(gone.name()));
    }

    private static int count(TestTable table) {
        return table.client().scan(scan -> scan.tableName(table.name())).count();
    }
}
