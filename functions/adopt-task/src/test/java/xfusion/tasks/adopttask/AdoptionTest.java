package xfusion.tasks.adopttask;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import xfusion.tasks.table.TestTable;

/** Items that are put into a table of its own, and the events that tell of them. */
abstract class AdoptionTest {

    static final String DONE = "{\"batchItemFailures\":[]}";

    @AutoClose
    final TestTable table = TestTable.create();

    void put(String taskId) {
        table.client()
                .putItem(put -> put.tableName(table.name())
                        .item(Map.of(
                                "taskId", AttributeValue.fromS(taskId),
                                "description", AttributeValue.fromS("Learn DynamoDB"),
                                "status", AttributeValue.fromS("completed"))));
    }

    Map<String, AttributeValue> stored(String taskId) {
        return table.client()
                .getItem(get -> get.tableName(table.name()).key(Map.of("taskId", AttributeValue.fromS(taskId))))
                .item();
    }

    String text(String taskId, String name) {
        return requireNonNull(stored(taskId).get(name)).s();
    }

    /** The event of some new images, each with the place in the list as its sequence number. */
    static String event(String... images) {
        var records = new ArrayList<String>();
        for (String image : images) {
            records.add("""
                    {"eventName":"INSERT","dynamodb":{"NewImage":%s,"SequenceNumber":"%d"}}""".formatted(image, records.size()));
        }
        return "{\"Records\":[%s]}".formatted(String.join(",", records));
    }

    static String image(String taskId) {
        return "{\"taskId\":{\"S\":\"%s\"},\"description\":{\"S\":\"Learn DynamoDB\"},\"status\":{\"S\":\"completed\"}}"
                .formatted(taskId);
    }
}
