package xfusion.tasks.template;

import java.util.List;
import java.util.Map;

/** A piece of YAML. Scalars stay text, as CloudFormation's do; short tags are written out: {@code !Ref x} is {@code {Ref: x}}. */
sealed interface Node {

    /** What {@code AWS::NoValue} leaves behind, and what is not there. */
    record Absent() implements Node {}

    record Text(String value) implements Node {}

    record Items(List<Node> values) implements Node {}

    record Members(Map<String, Node> values) implements Node {

        static final Members NONE = new Members(Map.of());

        Node get(String name) {
            return values.getOrDefault(name, new Absent());
        }
    }
}
