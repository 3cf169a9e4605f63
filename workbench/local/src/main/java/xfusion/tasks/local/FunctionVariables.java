package xfusion.tasks.local;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import xfusion.tasks.local.authorizer.JwtAuthorizer;
import xfusion.tasks.table.Settings;
import xfusion.tasks.table.SetupFailed;
import xfusion.tasks.table.template.LambdaFunction;

/** The environment variables of the functions. They share a process here, so they must agree. */
final class FunctionVariables {

    private static final String OWNER = "DEFAULT_OWNER";

    private FunctionVariables() {}

    static Map<String, String> of(List<LambdaFunction> functions, DynamoDbEndpoint dynamoDb, Settings settings) {
        var variables = new HashMap<>(agreed(functions));
        variables.putAll(aws(dynamoDb.caller()));
        variables.put(DynamoDbEndpoint.VARIABLE, dynamoDb.uri().toString());
        variables.put(OWNER, owner(settings));
        return Map.copyOf(variables);
    }

    /** Without an authorizer somebody must own the tasks; whoever sets it blank wants to see the 401. */
    private static String owner(Settings settings) {
        return settings.value(JwtAuthorizer.ISSUER).isPresent()
                ? ""
                : settings.environment().getOrDefault(OWNER, "local");
    }

    /** Where a caller of AWS is and who it is; an engine on this machine takes anybody. */
    private static Map<String, String> aws(Settings caller) {
        var aws = new HashMap<>(Map.of(
                "AWS_REGION", caller.value("AWS_REGION").orElse("us-east-1"),
                "AWS_ACCESS_KEY_ID", caller.value("AWS_ACCESS_KEY_ID").orElse("local"),
                "AWS_SECRET_ACCESS_KEY", caller.value("AWS_SECRET_ACCESS_KEY").orElse("local")));
        caller.value("AWS_SESSION_TOKEN").ifPresent(token -> aws.put("AWS_SESSION_TOKEN", token));
        return aws;
    }

    private static Map<String, String> agreed(List<LambdaFunction> functions) {
        var agreed = new HashMap<String, String>();
        for (var function : functions) {
            function.environment().forEach((name, value) -> {
                var other = agreed.putIfAbsent(name, value);
                if (other != null && !other.equals(value)) {
                    throw new SetupFailed("%s wants %s=%s, another function wants %s: they share a process here."
                            .formatted(function.logicalId(), name, value, other));
                }
            });
        }
        return agreed;
    }
}
