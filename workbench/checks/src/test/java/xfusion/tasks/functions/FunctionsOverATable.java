package xfusion.tasks.functions;

import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import xfusion.tasks.contract.Contract;
import xfusion.tasks.contract.Operation;
import xfusion.tasks.runtime.Answer;
import xfusion.tasks.runtime.FunctionArtifact;
import xfusion.tasks.runtime.FunctionProcess;
import xfusion.tasks.runtime.LambdaRuntime;

/** Starts the functions of this project, each in a process of its own. */
abstract class FunctionsOverATable {

    static final Contract CONTRACT = Contract.load();

    @TempDir
    Path folder;

    static List<Operation> operations() {
        return CONTRACT.operations();
    }

    static Operation operation(String id) {
        return operations().stream()
                .filter(operation -> operation.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** Starts the function of an operation; {@code environment} also names its table or gives it credentials. */
    FunctionProcess start(Operation operation, URI table, Map<String, String> environment) {
        var variables = new HashMap<>(environment);
        variables.put("AWS_ENDPOINT_URL_DYNAMODB", table.toString());
        var artifact = new FunctionArtifact("Function", folder, operation.handler(), 512, Map.of());
        return FunctionProcess.start(
                artifact, LambdaRuntime.unpacked(), variables, folder.resolve("output-" + System.nanoTime()));
    }

    /** An HTTP response, as the function hands it to the gateway. */
    static JsonNode response(Answer answer) {
        return JsonMapper.shared().readTree(answer.text());
    }

    static JsonNode body(JsonNode response) {
        return JsonMapper.shared().readTree(response.path("body").asString());
    }
}
