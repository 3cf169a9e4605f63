package xfusion.tasks.adopttask;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.DynamodbEvent.DynamodbStreamRecord;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse.BatchItemFailure;
import java.util.List;
import java.util.Optional;
import xfusion.tasks.persistence.HandPutItem;
import xfusion.tasks.persistence.TaskFailure.TableUnavailable;
import xfusion.tasks.persistence.Tasks;
import xfusion.tasks.persistence.connection.Environment;
import xfusion.tasks.persistence.task.Owner;

/** Makes a task of each item that a person or another program has put into the table; the table's stream tells of them. */
public final class AdoptTaskHandler implements RequestHandler<DynamodbEvent, StreamsEventResponse> {

    private final Tasks tasks;
    private final Owner fallback;
    private final LastVersions versions = new LastVersions();

    /** Uses the table and the owner that the environment names. */
    public AdoptTaskHandler() {
        this(Tasks.fromEnvironment(), new Owner(Environment.ofProcess().require("ADOPT_FOR")));
    }

    AdoptTaskHandler(Tasks tasks, Owner fallback) {
        this.tasks = tasks;
        this.fallback = fallback;
    }

    /** Answers with the records that failed: Lambda sends the first of them and all after it again. */
    @Override
    public StreamsEventResponse handleRequest(DynamodbEvent event, Context context) {
        var log = new Log(context.getLogger());
        List<BatchItemFailure> failures = Optional.ofNullable(event.getRecords()).orElse(List.of()).stream()
                .filter(record -> !isDone(record, log))
                .map(record -> new BatchItemFailure(record.getDynamodb().getSequenceNumber()))
                .toList();
        return new StreamsEventResponse(failures);
    }

    private boolean isDone(DynamodbStreamRecord record, Log log) {
        HandPutItem item = versions.recall(StreamRecordReader.read(record));
        try {
            tasks.adopt(item, fallback).ifPresent(reason -> log.cannotBecomeATask(item, reason));
            return true;
        } catch (TableUnavailable failure) {
            log.willComeAgain(item, failure);
            return false;
        }
    }
}
