package xfusion.tasks.template;

import java.time.Duration;
import java.util.Map;

/** A function as deployed: {@code environment} is the Globals' and its own, {@code handler} the class that Lambda calls. */
public record LambdaFunction(
        String logicalId,
        String handler,
        String codeUri,
        Map<String, String> environment,
        Duration timeout,
        int memoryMegabytes) {}
