package xfusion.tasks.template;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Resolves CloudFormation's intrinsic functions: parameters by their defaults or by what was given instead. */
final class Intrinsics {

    private static final Set<String> NAMES = Set.of("Ref", "Condition");

    /** Stand-ins for what only AWS knows. */
    private static final Map<String, String> PSEUDO_PARAMETERS = Map.of(
            "AWS::AccountId", "000000000000",
            "AWS::Partition", "aws",
            "AWS::Region", "us-east-1",
            "AWS::StackName", "xfusion-tasks",
            "AWS::URLSuffix", "amazonaws.com");

    private final Node.Members template;
    private final Map<String, String> given;

    Intrinsics(Node.Members template, Map<String, String> given) {
        this.template = template;
        this.given = given;
    }

    /** The value of an intrinsic; any other node as it is, whatever is inside. */
    Node value(Node node) {
        return node instanceof Node.Members members && isCall(members) ? call(members) : node;
    }

    boolean holds(String condition) {
        if (!members("Conditions").values().containsKey(condition)) {
            throw new TemplateException("there is no condition " + condition);
        }
        return truth(members("Conditions").get(condition));
    }

    /** The same with every intrinsic in it replaced by its value. */
    private Node resolve(Node node) {
        return switch (node) {
            case Node.Absent absent -> absent;
            case Node.Text text -> text;
            case Node.Items items -> new Node.Items(present(items.values()));
            case Node.Members members when isCall(members) -> call(members);
            case Node.Members members -> new Node.Members(present(members.values()));
        };
    }

    private List<Node> present(List<Node> nodes) {
        return nodes.stream()
                .map(this::resolve)
                .filter(value -> !(value instanceof Node.Absent))
                .toList();
    }

    private Map<String, Node> present(Map<String, Node> nodes) {
        var present = new LinkedHashMap<String, Node>();
        nodes.forEach((name, node) -> {
            var value = resolve(node);
            if (!(value instanceof Node.Absent)) {
                present.put(name, value);
            }
        });
        return present;
    }

    private static boolean isCall(Node.Members members) {
        return members.values().size() == 1
                && members.values().keySet().stream().allMatch(name -> name.startsWith("Fn::") || NAMES.contains(name));
    }

    private Node call(Node.Members members) {
        var call = members.values().entrySet().iterator().next();
        var argument = call.getValue();
        return switch (call.getKey()) {
            case "Ref" -> ref(Arguments.text(argument));
            case "Fn::If" -> {
                var branches = Arguments.of("Fn::If", argument, 3);
                yield resolve(holds(Arguments.text(branches.getFirst())) ? branches.get(1) : branches.get(2));
            }
            case "Fn::Sub" -> new Node.Text(sub(argument));
            case "Fn::GetAtt" -> new Node.Text(attribute(argument));
            case "Fn::Equals", "Fn::Not", "Fn::And", "Fn::Or", "Condition" ->
                new Node.Text(Boolean.toString(truth(members)));
            default -> throw new TemplateException(call.getKey() + " is not understood here");
        };
    }

    private boolean truth(Node node) {
        if (!(node instanceof Node.Members members) || !isCall(members)) {
            throw new TemplateException("not a condition: " + node);
        }
        var call = members.values().entrySet().iterator().next();
        var argument = call.getValue();
        return switch (call.getKey()) {
            case "Condition" -> holds(Arguments.text(argument));
            case "Fn::Not" -> !truth(Arguments.of("Fn::Not", argument, 1).getFirst());
            case "Fn::And" -> Arguments.items(argument).stream().allMatch(condition -> truth(condition));
            case "Fn::Or" -> Arguments.items(argument).stream().anyMatch(condition -> truth(condition));
            case "Fn::Equals" -> {
                var sides = Arguments.of("Fn::Equals", argument, 2);
                yield resolve(sides.getFirst()).equals(resolve(sides.getLast()));
            }
            default -> throw new TemplateException("not a condition: " + call.getKey());
        };
    }

    private Node ref(String name) {
        if (name.equals("AWS::NoValue")) {
            return new Node.Absent();
        }
        if (given.containsKey(name)) {
            return new Node.Text(given.get(name));
        }
        if (PSEUDO_PARAMETERS.containsKey(name)) {
            return new Node.Text(PSEUDO_PARAMETERS.get(name));
        }
        if (members("Parameters").get(name) instanceof Node.Members parameter) {
            if (parameter.get("Default") instanceof Node.Text text) {
                return text;
            }
            throw new TemplateException("the parameter %s has no default: give it a value".formatted(name));
        }
        return new Node.Text(physicalId(name));
    }

    /** A table's id is its name; for the other resources the logical id stands in. */
    private String physicalId(String name) {
        if (!(members("Resources").get(name) instanceof Node.Members resource)) {
            throw new TemplateException("%s is neither a parameter nor a resource".formatted(name));
        }
        return resource.get("Properties") instanceof Node.Members properties
                        && resolve(properties.get("TableName")) instanceof Node.Text tableName
                ? tableName.value()
                : name;
    }

    private String attribute(Node argument) {
        var path = argument instanceof Node.Text(String text)
                ? List.of(text.split("\\.", 2))
                : Arguments.items(argument).stream().map(Arguments::text).toList();
        if (path.size() != 2) {
            throw new TemplateException("Fn::GetAtt wants Resource.Attribute, not " + path);
        }
        return attribute(path.getFirst(), path.getLast());
    }

    /** A table's ARN is known as far as the account is; for other attributes their names stand in. */
    private String attribute(String resource, String attribute) {
        return isTable(resource) && attribute.equals("Arn")
                ? sub(new Node.Text("arn:${AWS::Partition}:dynamodb:${AWS::Region}:${AWS::AccountId}:table/"))
                        + physicalId(resource)
                : physicalId(resource) + "." + attribute;
    }

    private boolean isTable(String resource) {
        return members("Resources").get(resource) instanceof Node.Members members
                && members.get("Type").equals(new Node.Text("AWS::DynamoDB::Table"));
    }

    private String sub(Node argument) {
        if (argument instanceof Node.Text(String text)) {
            return Substitution.in(text, this::variable);
        }
        var arguments = Arguments.of("Fn::Sub", argument, 2);
        var own = resolve(arguments.getLast()) instanceof Node.Members members ? members : Node.Members.NONE;
        return Substitution.in(
                Arguments.text(arguments.getFirst()),
                name -> own.get(name) instanceof Node.Text(String text) ? text : variable(name));
    }

    private String variable(String name) {
        return name.contains(".") ? attribute(new Node.Text(name)) : Arguments.text(ref(name));
    }

    private Node.Members members(String section) {
        return template.get(section) instanceof Node.Members members ? members : Node.Members.NONE;
    }
}
