package xfusion.tasks.http;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Explains that a name is unknown, and suggests the one that was probably meant. */
final class UnknownName {

    private static final Pattern SEPARATOR = Pattern.compile("[-_ ]");

    private UnknownName() {}

    static String detail(String name, List<String> known) {
        return lookalike(name, known)
                .map("is not known; did you mean %s?"::formatted)
                .orElseGet(() -> "is not known; the known names are " + String.join(", ", known));
    }

    /** {@code taskid}, {@code task_id} and {@code Task-Id} all mean {@code taskId}. */
    private static Optional<String> lookalike(String name, List<String> known) {
        String letters = letters(name);
        return known.stream()
                .filter(candidate -> letters(candidate).equals(letters))
                .findFirst();
    }

    private static String letters(String name) {
        return SEPARATOR.matcher(name).replaceAll("").toLowerCase(Locale.ROOT);
    }
}
