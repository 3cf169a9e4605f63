package xfusion.tasks.template;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a function may do, by the policy statements that the template gives it. */
public record Rights(List<Statement> statements) {

    /**
     * A policy statement.
     *
     * @param allows whether it allows or denies
     * @param actions such as {@code dynamodb:PutItem}; {@code *} and {@code ?} stand for others
     * @param resources ARNs, in which {@code *} and {@code ?} stand for others too
     */
    public record Statement(boolean allows, List<String> actions, List<String> resources) {

        boolean isAbout(String action, String resource) {
            return actions.stream().anyMatch(pattern -> matches(pattern, action, Pattern.CASE_INSENSITIVE))
                    && resources.stream().anyMatch(pattern -> matches(pattern, resource, 0));
        }

        private static boolean matches(String pattern, String text, int flags) {
            var expression = Pattern.quote(pattern).replace("*", "\\E.*\\Q").replace("?", "\\E.\\Q");
            return Pattern.compile(expression, flags).matcher(text).matches();
        }
    }

    /** The rights of each function, by its logical id, in the template {@code file}. */
    public static Map<String, Rights> read(Path file) {
        return new TemplateReader(YamlReader.read(file), Map.of()).rights();
    }

    /** Whether it may do this: something allows it, and nothing denies it. */
    public boolean allow(String action, String resource) {
        var about = statements.stream()
                .filter(statement -> statement.isAbout(action, resource))
                .collect(Collectors.partitioningBy(Statement::allows));
        return !about.getOrDefault(true, List.of()).isEmpty()
                && about.getOrDefault(false, List.of()).isEmpty();
    }
}
