package xfusion.tasks.bench.report;

import java.util.Locale;
import java.util.Optional;
import xfusion.tasks.bench.figures.Contender;
import xfusion.tasks.bench.figures.Operation;
import xfusion.tasks.bench.figures.Samples;

/** Figures as text. */
final class Cell {

    private Cell() {}

    static String of(Contender contender, Operation operation) {
        return operation == Operation.NONE ? of(contender) : of(contender) + " " + of(operation);
    }

    static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    static String of(Samples samples) {
        return number("%.1f (%.1f)", samples.median(), samples.spread());
    }

    static String ratio(Samples samples, Optional<Samples> to) {
        return to.map(other -> number("%.2fx", samples.ratioTo(other))).orElse("");
    }

    static String megabytes(double bytes) {
        return number("%.1f", bytes / 1e6);
    }

    static String number(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
