package xfusion.tasks.local;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import xfusion.tasks.local.authorizer.JwtAuthorizer;
import xfusion.tasks.table.Settings;
import xfusion.tasks.template.LambdaFunction;

/** The environment variables of the functions. They share a process here, so they must agree. */
final class FunctionVariables {

    private static final String OWNER = "DEFAULT_OWNER";

    private FunctionVariables() {}

    static Map<String, String> of(List<LambdaFunction> functions, Engine engine, Settings settings) {
        var variables = new HashMap<>(agreed(functions));
        variables.putAll(engine.caller().aws());
        variables.put(Engine.VARIABLE, engine.endpoint().toString());
        variables.put(OWNER, owner(settings));
        return Map.copyOf(variables);
    }

    /** Without an authorizer somebody must own the tasks; whoever sets it blank wants to see the 401. */
    private static String owner(Settings settings) {
        return settings.value(JwtAuthorizer.ISSUER).isPresent()
                ? ""
                : settings.environment().getOrDefault(OWNER, "local");
    }

    private static Map<String, String> agreed(List<LambdaFunction> functions) {
        var agreed = new HashMap<String, String>();
        for (var function : functions) {
            function.environment().forEach((name, value) -> {
                var other = agreed.putIfAbsent(name, value);
                if (other != null && !other.equals(value)) {
                    throw new LocalException("%s wants %s=%s, another function wants %s: they share a process here."
                            .formatted(function.logicalId(), name, value, other));
                }
            });
        }
        return agreed;
    }
}
