package xfusion.tasks.bench.report;

import java.util.Locale;
import java.util.Optional;
import xfusion.tasks.bench.figures.Contender;
import xfusion.tasks.bench.figures.Operation;
import xfusion.tasks.bench.figures.Samples;

/** Figures as text. */
public final class Cell {

    private Cell() {}

    /** Who did what. */
    public static String of(Contender contender, Operation operation) {
        return operation == Operation.NONE ? of(contender) : of(contender) + " " + of(operation);
    }

    /** A name, in lower case. */
    public static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    /** The median, and how far the middle half is apart. */
    public static String of(Samples samples) {
        return number("%.1f (%.1f)", samples.median(), samples.spread());
    }

    /** One median as a multiple of another; empty where there is no other. */
    public static String ratio(Samples samples, Optional<Samples> to) {
        return to.map(other -> number("%.2fx", samples.ratioTo(other))).orElse("");
    }

    /** Bytes in millions. */
    public static String megabytes(double bytes) {
        return number("%.1f", bytes / 1e6);
    }

    /** Formatted the same everywhere. */
    public static String number(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
