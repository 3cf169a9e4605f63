package xfusion.tasks.local;

import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.stream.Collectors;
import xfusion.tasks.local.authorizer.JwtAuthorizer;
import xfusion.tasks.table.Settings;
import xfusion.tasks.table.SetupFailed;

/** The environment variables of the functions. They share a process here, so they must agree. */
final class FunctionVariables {

    private static final String OWNER = "DEFAULT_OWNER";
    private static final String ADOPT_FOR = "ADOPT_FOR";
    private static final String SYNC_EPOCH = "SYNC_EPOCH";

    private FunctionVariables() {}

    /** Of what the template gives each of the functions. */
    static Map<String, String> of(List<Map<String, String>> functions, DynamoDbEndpoint dynamoDb, Settings settings) {
        var variables = agreed(functions);
        variables.putAll(dynamoDb.variables());
        variables.put(OWNER, owner(settings));
        variables.put(ADOPT_FOR, adoptFor(dynamoDb, settings));
        settings.value(SYNC_EPOCH).ifPresent(epoch -> variables.put(SYNC_EPOCH, epoch));
        return variables;
    }

    /** Without an authorizer the tasks need an owner; a user who sets it blank wants to see the 401. */
    private static String owner(Settings settings) {
        boolean hasAuthorizer = settings.value(JwtAuthorizer.ISSUER).isPresent();
        return hasAuthorizer ? "" : settings.environment().getOrDefault(OWNER, "local");
    }

    /** Whose the items are that are put by hand. A table of another engine is not given a stream, and its items stay. */
    private static String adoptFor(DynamoDbEndpoint dynamoDb, Settings settings) {
        return dynamoDb.embedded().isPresent() ? settings.value(ADOPT_FOR).orElse(owner(settings)) : "";
    }

    private static Map<String, String> agreed(List<Map<String, String>> functions) {
        try {
            return functions.stream()
                    .flatMap(variables -> variables.entrySet().stream())
                    .distinct()
                    .collect(Collectors.toMap(Entry::getKey, Entry::getValue));
        } catch (IllegalStateException e) {
            throw new SetupFailed("The functions share a process here, but differ in a variable: " + e.getMessage(), e);
        }
    }
}
