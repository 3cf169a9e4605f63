package xfusion.tasks.persistence.task;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoUnit;

/** Writes times as RFC 3339 in UTC, always with milliseconds, so that alphabetical order is chronological order. */
public final class Timestamp {

    /** The length of a text. */
    public static final int LENGTH = 24;

    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999Z");

    private static final DateTimeFormatter MILLISECONDS =
            new DateTimeFormatterBuilder().appendInstant(3).toFormatter();

    private Timestamp() {}

    /** {@code 2026-11-22T08:00:00.123Z}. */
    public static String text(Instant instant) {
        return MILLISECONDS.format(instant);
    }

    /**
     * Reads a time of any precision and offset, to the millisecond.
     *
     * @throws java.time.DateTimeException if it is no time, or {@link #text} cannot write it with a year of four digits
     */
    public static Instant parse(String text) {
        Instant instant = Instant.parse(text).truncatedTo(ChronoUnit.MILLIS);
        if (instant.isBefore(FIRST) || instant.isAfter(LAST)) {
            throw new DateTimeException("must have a year from 0001 to 9999");
        }
        return instant;
    }

    /** The time of a write at {@code now} that follows one at {@code previous}: later than that, if a later one can be written. */
    public static Instant after(Instant previous, Instant now) {
        Instant later = previous.plusMillis(1);
        return later.isAfter(now) && !later.isAfter(LAST) ? later : now;
    }
}
