package xfusion.tasks.adopttask;

import com.amazonaws.services.lambda.runtime.events.DynamodbEvent.DynamodbStreamRecord;
import com.amazonaws.services.lambda.runtime.events.models.dynamodb.AttributeValue;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import xfusion.tasks.persistence.HandPutItem;
import xfusion.tasks.persistence.ItemImage;

/** Reads the items of a stream record. */
final class StreamRecordReader {

    private StreamRecordReader() {}

    static HandPutItem read(DynamodbStreamRecord record) {
        var change = record.getDynamodb();
        return new HandPutItem(image(change.getNewImage()), image(change.getOldImage()));
    }

    /** The stream sends no image for an item that was not there. */
    private static ItemImage image(@Nullable Map<String, AttributeValue> attributes) {
        var texts = new HashMap<String, String>();
        var numbers = new HashMap<String, String>();
        Optional.ofNullable(attributes).orElse(Map.of()).forEach((name, value) -> {
            Optional.ofNullable(value.getS()).ifPresent(text -> texts.put(name, text));
            Optional.ofNullable(value.getN()).ifPresent(number -> numbers.put(name, number));
        });
        return new ItemImage(texts, numbers);
    }
}
