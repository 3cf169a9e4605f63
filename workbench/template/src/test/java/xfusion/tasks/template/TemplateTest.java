package xfusion.tasks.template;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import xfusion.tasks.template.TableDefinition.Attribute;
import xfusion.tasks.template.TableDefinition.Key;
import xfusion.tasks.template.TableDefinition.Throughput;

class TemplateTest extends WrittenTemplateTest {

    @Test
    void isFoundAboveTheWorkingDirectory() {
        var template = Template.find();
        assertTrue(Files.exists(template.file().resolveSibling("pom.xml")));
        assertTrue(template.routes().stream().map(Route::key).toList().contains("GET /tasks/{taskId}"));
    }

    @Nested
    class Functions {

        private static final String FUNCTION = """
                Globals:
                  Function:
                    Timeout: 10
                    Environment: { Variables: { TABLE_NAME: !Ref TasksTable, MODE: shared, GONE: !Ref AWS::NoValue } }
                Resources:
                  GetTaskFunction:
                    Type: AWS::Serverless::Function
                    Properties:
                      CodeUri: functions/get-task
                      Handler: tasks.GetTaskHandler
                      MemorySize: 1024
                      Policies: [!Unheard Of]
                      Environment: { Variables: { MODE: own, NONE: "", EMPTY: } }
                      Events:
                        Http: { Type: HttpApi, Properties: { Method: get, Path: "/tasks/{taskId}" } }
                        Daily: { Type: Schedule, Properties: { Schedule: rate(1 day) } }
                  DeafFunction:
                    Type: AWS::Serverless::Function
                    Condition: Provisioned
                """;

        @Test
        void takeFromTheGlobalsWhatIsNotTheirOwn() {
            var function = read(FUNCTION).functions().getFirst();
            assertEquals("GetTaskFunction", function.logicalId());
            assertEquals("tasks.GetTaskHandler", function.handler());
            assertEquals("functions/get-task", function.codeUri());
            assertEquals(Duration.ofSeconds(10), function.timeout());
            assertEquals(1024, function.memoryMegabytes());
            assertEquals(Map.of("TABLE_NAME", "tasks", "MODE", "own", "NONE", "", "EMPTY", ""), function.environment());
        }

        @Test
        void areRoutedByTheirHttpEventsAlone() {
            var template = read(FUNCTION);
            assertEquals(
                    List.of(new Route(
                            "GET", "/tasks/{taskId}", template.functions().getFirst(), Optional.empty())),
                    template.routes());
        }

        @Test
        void areLeftOutWhereTheirConditionFails() {
            assertEquals(1, read(FUNCTION).functions().size());
        }

        @Test
        void saysWhatIsMissing() {
            assertRefused(
                    "Resources.GetTaskFunction.Properties.Handler is missing", FUNCTION.replace("Handler:", "Hander:"));
            assertRefused("Timeout is not a whole number: soon", FUNCTION.replace("Timeout: 10", "Timeout: soon"));
        }
    }

    @Nested
    class TheTable {

        @Test
        void isOnDemandByDefault() {
            var table = read("Resources:\n").table();
            assertEquals("tasks", table.name());
            assertEquals(List.of(new Attribute("taskId", "S")), table.attributes());
            assertEquals(List.of(new Key("taskId", "HASH")), table.keys());
            assertEquals(Optional.empty(), table.throughput());
        }

        @Test
        void followsGivenParameters() {
            var table = read("Resources:\n", Map.of("TableName", "other", "Capacity", "5", "Writes", "7"))
                    .table();
            assertEquals("other", table.name());
            assertEquals(Optional.of(new Throughput(5, 7)), table.throughput());
        }
    }

    @Test
    void refusesWhatIsNotYaml() {
        assertRefused("not YAML: ", "Resources: [");
        assertRefused("Resources is there twice, line ", "Resources:\nResources:\n");
    }
}
