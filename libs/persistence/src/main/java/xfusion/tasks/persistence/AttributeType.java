package xfusion.tasks.persistence;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.enhanced.dynamodb.AttributeConverter;
import software.amazon.awssdk.enhanced.dynamodb.AttributeValueType;
import software.amazon.awssdk.enhanced.dynamodb.EnhancedType;
import software.amazon.awssdk.enhanced.dynamodb.document.EnhancedDocument;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Converts attributes of one type, and reads those of any other type as null. The Enhanced Client's own converters throw
 * or convert them, but an item that somebody put by hand must not fail a request or look like another.
 */
record AttributeType<T>(
        EnhancedType<T> type,
        AttributeValueType attributeValueType,
        Function<T, AttributeValue> writer,
        Function<AttributeValue, @Nullable T> reader)
        implements AttributeConverter<T> {

    static final AttributeType<String> STRING = new AttributeType<>(
            EnhancedType.of(String.class), AttributeValueType.S, AttributeValue::fromS, AttributeValue::s);

    /** A number, as it is written. */
    static final AttributeType<String> NUMBER = new AttributeType<>(
            EnhancedType.of(String.class), AttributeValueType.N, AttributeValue::fromN, AttributeValue::n);

    /** JSON text; a map is read as its JSON, without blank names. */
    static final AttributeType<String> JSON = new AttributeType<>(
            EnhancedType.of(String.class), AttributeValueType.S, AttributeValue::fromS, AttributeType::json);

    /** A list of strings; a string set is read as one. */
    static final AttributeType<List<String>> STRINGS = new AttributeType<>(
            EnhancedType.listOf(String.class), AttributeValueType.L, AttributeType::list, AttributeType::strings);

    @Override
    public AttributeValue transformFrom(T value) {
        return writer.apply(value);
    }

    @Override
    @SuppressWarnings("NullAway") // the library hands null to the setter
    public T transformTo(AttributeValue value) {
        return reader.apply(value);
    }

    private static AttributeValue list(List<String> texts) {
        return AttributeValue.fromL(texts.stream().map(AttributeValue::fromS).toList());
    }

    private static @Nullable String json(AttributeValue value) {
        if (!value.hasM()) {
            return value.s();
        }
        // The library refuses blank names.
        Map<String, AttributeValue> members = new HashMap<>(value.m());
        members.keySet().removeIf(name -> name.trim().isEmpty());
        return EnhancedDocument.fromAttributeValueMap(members).toJson();
    }

    private static @Nullable List<String> strings(AttributeValue value) {
        if (value.hasSs()) {
            return value.ss();
        }
        boolean allStrings = value.hasL() && value.l().stream().allMatch(element -> element.s() != null);
        return allStrings ? value.l().stream().map(AttributeValue::s).toList() : null;
    }
}
