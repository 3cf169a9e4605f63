package xfusion.tasks.template;

import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What {@code Fn::Sub} does to a text. */
final class Substitution {

    private static final Pattern VARIABLE = Pattern.compile("\\$\\{(!?)([^}]+)}");

    private Substitution() {}

    /** {@code ${!Name}} is the way to write {@code ${Name}} and mean just that. */
    static String in(String text, Function<String, String> variable) {
        return VARIABLE.matcher(text)
                .replaceAll(match -> Matcher.quoteReplacement(
                        match.group(1).isEmpty() ? variable.apply(match.group(2)) : "${" + match.group(2) + "}"));
    }
}
