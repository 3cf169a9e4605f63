package xfusion.tasks.persistence.task;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;

/** Instants as text: RFC 3339, UTC, with three digits of a second always, so that the order of texts is that of time. */
public final class Timestamp {

    private static final DateTimeFormatter MILLISECONDS =
            new DateTimeFormatterBuilder().appendInstant(3).toFormatter();

    private Timestamp() {}

    /** {@code 2026-11-22T08:00:00.123Z}. */
    public static String text(Instant instant) {
        return MILLISECONDS.format(instant);
    }
}
