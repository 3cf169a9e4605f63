package xfusion.tasks.adopttask;

import com.amazonaws.services.lambda.runtime.LambdaLogger;
import com.amazonaws.services.lambda.runtime.logging.LogLevel;
import xfusion.tasks.persistence.HandPutItem;
import xfusion.tasks.persistence.TaskFailure.TableUnavailable;

/** Logs in one line each what did not become a task. Of an item it shows the id alone. */
record Log(LambdaLogger logger) {

    void cannotBecomeATask(HandPutItem item, String reason) {
        logger.log("The item %s cannot become a task: %s".formatted(id(item), reason), LogLevel.WARN);
    }

    void willComeAgain(HandPutItem item, TableUnavailable failure) {
        logger.log("The item %s was not adopted: %s".formatted(id(item), failure.getMessage()), LogLevel.ERROR);
    }

    /** Replaces what could break the line: the id may be any text. */
    private static String id(HandPutItem item) {
        return item.values().getOrDefault("taskId", "").replaceAll("\\p{C}", "?");
    }
}
