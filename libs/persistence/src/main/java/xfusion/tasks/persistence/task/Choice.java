package xfusion.tasks.persistence.task;

import java.util.Arrays;
import java.util.stream.Collectors;

/** An enum whose values have names of their own outside Java. */
interface Choice {

    String value();

    static <E extends Enum<E> & Choice> E of(Class<E> type, String value) {
        return Arrays.stream(type.getEnumConstants())
                .filter(choice -> choice.value().equals(value))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("must be one of " + all(type)));
    }

    private static <E extends Enum<E> & Choice> String all(Class<E> type) {
        return Arrays.stream(type.getEnumConstants()).map(Choice::value).collect(Collectors.joining(", "));
    }
}
