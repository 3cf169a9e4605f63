package xfusion.tasks.bench.warm.probe;

import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.net.URI;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import xfusion.tasks.table.LocalClient;

class HeldClientTest {

    private record Connection(String name, DynamoDbClient client) {}

    private record Handler(Connection connection) {}

    @AutoClose
    private final DynamoDbClient client = LocalClient.of(URI.create("http://127.0.0.1:1"));

    @Test
    void isFoundWhereverItIsHeld() throws IllegalAccessException {
        var handler = new Handler(new Connection("table", client));

        assertSame(client, HeldClient.in(handler));
    }

    @Test
    void isMissedWhereThereIsNone() {
        assertThrows(IllegalStateException.class, () -> HeldClient.in("nothing"));
    }
}
