package xfusion.tasks.persistence.task;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** An enum whose constants are written in lower case outside Java: {@code IN_PROGRESS} is {@code in-progress}. */
interface Choice {

    String name();

    /** The constant as it is written in JSON and in the table. */
    default String value() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static <E extends Enum<E> & Choice> E of(E[] constants, String value) {
        return Arrays.stream(constants)
                .filter(constant -> constant.value().equals(value))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("must be one of "
                        + Arrays.stream(constants).map(Choice::value).collect(Collectors.joining(", "))));
    }
}
