package xfusion.tasks.adopttask;

import com.amazonaws.services.lambda.runtime.events.DynamodbEvent.DynamodbStreamRecord;
import com.amazonaws.services.lambda.runtime.events.models.dynamodb.AttributeValue;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import xfusion.tasks.persistence.HandPutItem;

/** Reads the items of a stream record. */
final class StreamRecordReader {

    private StreamRecordReader() {}

    static HandPutItem read(DynamodbStreamRecord record) {
        var change = record.getDynamodb();
        return new HandPutItem(values(change.getNewImage()), values(change.getOldImage()));
    }

    /** Of the numbers, only the version is of interest. The stream sends no image for an item that was not there. */
    private static Map<String, String> values(@Nullable Map<String, AttributeValue> image) {
        var values = new HashMap<String, String>();
        Optional.ofNullable(image)
                .orElse(Map.of())
                .forEach((name, value) -> Optional.ofNullable(name.equals("version") ? value.getN() : value.getS())
                        .ifPresent(text -> values.put(name, text)));
        return values;
    }
}
