package xfusion.tasks.local.gateway;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import xfusion.tasks.table.template.Template;

/** A template whose functions are {@link Handlers}, each at {@code /name/{status}} for every method. */
final class TestTemplate {

    private TestTemplate() {}

    static Template of(Path folder, List<Class<?>> handlers) throws IOException {
        var functions = handlers.stream().map(TestTemplate::function).collect(Collectors.joining());
        return Template.read(Files.writeString(folder.resolve("template.yaml"), RESOURCES + functions));
    }

    private static final String RESOURCES = """
            Resources:
              Table:
                Type: AWS::DynamoDB::Table
                Properties: { TableName: tasks }
            """;

    private static String function(Class<?> handler) {
        return """
                  %1$sFunction:
                    Type: AWS::Serverless::Function
                    Properties:
                      CodeUri: anywhere
                      Handler: %2$s
                      Timeout: 1
                      Events:
                        Http: { Type: HttpApi, Properties: { Method: ANY, Path: "/%1$s/{status}" } }
                """.formatted(handler.getSimpleName(), handler.getName())
                .indent(2)
                .replaceAll("(?m)^  ", "");
    }
}
