package xfusion.tasks.table.template;

import java.time.Duration;
import java.util.Map;

/**
 * A function as deployed.
 *
 * @param logicalId its name in the template
 * @param handler the class that Lambda calls
 * @param codeUri the folder that it is built from
 * @param environment its variables, those of the Globals included
 * @param rights what the policy statements of its role let it do
 */
public record LambdaFunction(
        String logicalId,
        String handler,
        String codeUri,
        Map<String, String> environment,
        Duration timeout,
        int memoryMegabytes,
        Rights rights) {}
