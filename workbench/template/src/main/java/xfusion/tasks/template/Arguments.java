package xfusion.tasks.template;

import java.util.List;

/** What stands behind the name of an intrinsic function. */
final class Arguments {

    private Arguments() {}

    /** Just so many; {@code function} wants them. */
    static List<Node> of(String function, Node argument, int count) {
        var arguments = items(argument);
        if (arguments.size() != count) {
            throw new TemplateException("%s wants %d arguments, not %d".formatted(function, count, arguments.size()));
        }
        return arguments;
    }

    /** However many; one alone may stand without a list. */
    static List<Node> items(Node node) {
        return node instanceof Node.Items(List<Node> values) ? values : List.of(node);
    }

    static String text(Node node) {
        if (node instanceof Node.Text(String value)) {
            return value;
        }
        throw new TemplateException("a text is wanted, not " + node);
    }
}
