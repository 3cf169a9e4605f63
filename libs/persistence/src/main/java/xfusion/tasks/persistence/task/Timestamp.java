package xfusion.tasks.persistence.task;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;

/** Writes times as RFC 3339 in UTC, always with milliseconds, so that alphabetical order is chronological order. */
public final class Timestamp {

    private static final DateTimeFormatter MILLISECONDS =
            new DateTimeFormatterBuilder().appendInstant(3).toFormatter();

    private Timestamp() {}

    /** {@code 2026-11-22T08:00:00.123Z}. */
    public static String text(Instant instant) {
        return MILLISECONDS.format(instant);
    }
}
