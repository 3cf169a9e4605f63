package xfusion.tasks.table.template;

import java.util.List;
import java.util.regex.Pattern;

/** What a function may do, by the policy statements that the template gives it. */
public record Rights(List<Statement> statements) {

    /**
     * A policy statement.
     *
     * @param effect {@code Allow} or {@code Deny}
     * @param action such as {@code dynamodb:PutItem}; {@code *} and {@code ?} are wildcards
     * @param resource ARNs, in which {@code *} and {@code ?} are wildcards too
     */
    public record Statement(String effect, List<String> action, List<String> resource) {

        private boolean allows() {
            return effect.equals("Allow");
        }

        private boolean isAbout(String action, String resource) {
            return this.action.stream().anyMatch(pattern -> matches(pattern, action, Pattern.CASE_INSENSITIVE))
                    && this.resource.stream().anyMatch(pattern -> matches(pattern, resource, 0));
        }

        private static boolean matches(String pattern, String text, int flags) {
            var expression = Pattern.quote(pattern).replace("*", "\\E.*\\Q").replace("?", "\\E.\\Q");
            return Pattern.compile(expression, flags).matcher(text).matches();
        }
    }

    /** Whether it may do this: a statement allows it, and none denies it. */
    public boolean allow(String action, String resource) {
        var about = statements.stream()
                .filter(statement -> statement.isAbout(action, resource))
                .toList();
        return !about.isEmpty() && about.stream().allMatch(Statement::allows);
    }
}
