package xfusion.tasks.usual;

import org.crac.Context;
import org.crac.Core;
import org.crac.Resource;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbTable;
import software.amazon.awssdk.enhanced.dynamodb.Key;

/**
 * The hook that AWS's guides on priming show: gets an item that is not there, before Lambda takes a snapshot.
 *
 * @param tasks the table that is asked
 */
record Priming(DynamoDbTable<TaskItem> tasks) implements Resource {

    /** Hold on to it: the context does not. It is used only where the variable {@code PRIMING} is set. */
    static Priming register(DynamoDbTable<TaskItem> tasks) {
        var priming = new Priming(tasks);
        if (System.getenv("PRIMING") != null) {
            // Without it, org.crac's calls do not reach Lambda's context.
            System.setProperty("org.crac.Core.Compat", "com.amazonaws.services.lambda.crac");
            Core.getGlobalContext().register(priming);
        }
        return priming;
    }

    @Override
    public void beforeCheckpoint(Context<? extends Resource> context) {
        tasks.getItem(Key.builder().partitionValue("missing").build());
    }

    @Override
    public void afterRestore(Context<? extends Resource> context) {}
}
