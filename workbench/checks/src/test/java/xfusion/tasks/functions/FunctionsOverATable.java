package xfusion.tasks.functions;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.io.TempDir;
import xfusion.tasks.runtime.FunctionArtifact;
import xfusion.tasks.runtime.FunctionProcess;
import xfusion.tasks.runtime.LambdaRuntime;
import xfusion.tasks.table.TestTable;

/** A table in the real engine, and the functions over it in processes of their own. */
abstract class FunctionsOverATable {

    @TempDir
    private Path folder;

    @AutoClose
    final TestTable table = TestTable.create();

    FunctionProcess start(Operation operation, String tableName) {
        var environment = Map.of(
                "AWS_ENDPOINT_URL_DYNAMODB",
                table.endpoint().toString(),
                "AWS_ACCESS_KEY_ID",
                "local",
                "AWS_SECRET_ACCESS_KEY",
                "local",
                "TABLE_NAME",
                tableName);
        var function =
                new FunctionArtifact("Function", folder, operation.handler().getName(), 512, Map.of());
        return FunctionProcess.start(
                function, LambdaRuntime.unpacked(), environment, folder.resolve("output-" + System.nanoTime()));
    }
}
