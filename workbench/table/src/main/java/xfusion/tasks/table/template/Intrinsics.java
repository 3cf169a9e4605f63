package xfusion.tasks.table.template;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;
import xfusion.tasks.table.SetupFailed;

/**
 * Resolves the intrinsic functions that a template needs here; others stay as they are.
 *
 * @param template all of it
 * @param values of parameters, and stand-ins for what only AWS knows
 */
record Intrinsics(JsonNode template, Map<String, String> values) {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([^}!]+)}");

    static Intrinsics of(JsonNode template, Map<String, String> parameters) {
        var values = new HashMap<>(Map.of(
                "AWS::AccountId", "000000000000",
                "AWS::Partition", "aws",
                "AWS::Region", "us-east-1",
                "AWS::StackName", "xfusion-tasks",
                "AWS::URLSuffix", "amazonaws.com"));
        template.path("Parameters")
                .forEachEntry((name, parameter) ->
                        parameter.path("Default").asStringOpt().ifPresent(value -> values.put(name, value)));
        values.putAll(parameters);
        return new Intrinsics(template, values);
    }

    /** The same with its intrinsic functions replaced by their values, and without what is {@code AWS::NoValue}. */
    JsonNode resolve(JsonNode node) {
        return switch (node) {
            case ObjectNode object
            when object.size() == 1 -> {
                var member = object.properties().iterator().next();
                yield call(member.getKey(), member.getValue());
            }
            case ObjectNode object -> members(object);
            case ArrayNode array ->
                JSON.arrayNode()
                        .addAll(array.valueStream()
                                .map(this::resolve)
                                .filter(value -> !value.isMissingNode())
                                .toList());
            default -> node;
        };
    }

    private ObjectNode members(ObjectNode object) {
        var resolved = JSON.objectNode();
        object.forEachEntry((name, member) -> {
            var value = resolve(member);
            if (!value.isMissingNode()) {
                resolved.set(name, value);
            }
        });
        return resolved;
    }

    private JsonNode call(String function, JsonNode argument) {
        return switch (function) {
            case "Ref" -> ref(argument.stringValue());
            case "Fn::If" ->
                resolve(argument.required(holds(argument.required(0).stringValue()) ? 1 : 2));
            case "Fn::Sub" -> JSON.stringNode(substitute(argument.stringValue()));
            case "Fn::GetAtt" -> JSON.stringNode(attribute(argument));
            default -> members(JSON.objectNode().set(function, argument));
        };
    }

    boolean holds(String condition) {
        return isTrue(template.path("Conditions").required(condition));
    }

    private boolean isTrue(JsonNode condition) {
        var function = condition.properties().iterator().next();
        var argument = function.getValue();
        return switch (function.getKey()) {
            case "Condition" -> holds(argument.stringValue());
            case "Fn::Not" -> !isTrue(argument.required(0));
            case "Fn::Equals" -> resolve(argument.required(0)).equals(resolve(argument.required(1)));
            default -> throw new SetupFailed(function.getKey() + " is not understood here");
        };
    }

    private JsonNode ref(String name) {
        return name.equals("AWS::NoValue") ? MissingNode.getInstance() : JSON.stringNode(text(name));
    }

    /** A table's id is its name; for the other resources the logical id stands in. */
    private String text(String name) {
        return values.containsKey(name)
                ? values.get(name)
                : resolve(resource(name).at("/Properties/TableName")).asString(name);
    }

    /** A table's ARN is known as far as the account is; for other attributes their names stand in. */
    private String attribute(JsonNode argument) {
        var path = argument.isArray()
                ? argument.required(0).stringValue() + "."
                        + argument.required(1).stringValue()
                : argument.stringValue();
        var name = path.replaceFirst("\\..*", "");
        return path.endsWith(".Arn") && resource(name).at("/Properties").has("TableName")
                ? substitute("arn:${AWS::Partition}:dynamodb:${AWS::Region}:${AWS::AccountId}:table/") + text(name)
                : path;
    }

    private JsonNode resource(String name) {
        return template.path("Resources").required(name);
    }

    /** {@code ${!Name}} stands for the text {@code ${Name}}. */
    private String substitute(String text) {
        return VARIABLE.matcher(text)
                .replaceAll(match -> Matcher.quoteReplacement(variable(match.group(1))))
                .replace("${!", "${");
    }

    private String variable(String name) {
        return name.contains(".") ? attribute(JSON.stringNode(name)) : text(name);
    }
}
