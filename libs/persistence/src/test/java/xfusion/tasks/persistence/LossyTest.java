package xfusion.tasks.persistence;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** A table that is reached by a line that loses replies as well, before the rivals do something. */
abstract class LossyTest extends TableTest {

    final List<Runnable> rivals = new ArrayList<>();

    @AutoClose
    final FaultyHttpClient line = new FaultyHttpClient(() -> rivals.forEach(Runnable::run));

    @AutoClose
    final DynamoDbClient lossyClient =
            connection().httpClientBuilder(null).httpClient(line).build();

    final Tasks lossy = tasksOver(lossyClient);
}
