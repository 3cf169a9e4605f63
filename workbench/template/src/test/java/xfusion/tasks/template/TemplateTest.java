package xfusion.tasks.template;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import xfusion.tasks.template.TableDefinition.Attribute;
import xfusion.tasks.template.TableDefinition.Key;
import xfusion.tasks.template.TableDefinition.Throughput;

class TemplateTest {

    private static final String TABLE = """
              TasksTable:
                Type: AWS::DynamoDB::Table
                Properties:
                  TableName: !Ref TableName
                  AttributeDefinitions: [{ AttributeName: taskId, AttributeType: S }]
                  KeySchema: [{ AttributeName: taskId, KeyType: HASH }]
                  BillingMode: !If [OnDemand, PAY_PER_REQUEST, PROVISIONED]
                  ProvisionedThroughput:
                    !If [OnDemand, !Ref AWS::NoValue, { ReadCapacityUnits: 5, WriteCapacityUnits: !Ref Writes }]
            """;

    private static final String PARAMETERS = """
            Parameters:
              TableName: { Type: String, Default: tasks }
              Capacity: { Type: String, Default: on-demand }
              Writes: { Type: Number, Default: 5 }
              Nothing: { Type: String }
            Conditions:
              OnDemand: !Equals [!Ref Capacity, on-demand]
              Provisioned: !Not [{ Condition: OnDemand }]
              Both: !And [!Condition OnDemand, !Condition Provisioned]
              Either: { "Fn::Or": [{ Condition: OnDemand }, { Condition: Provisioned }] }
            """;

    @TempDir
    private Path folder;

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
                            "GET", "/tasks/{taskId}", template.functions().getFirst())),
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

    @Nested
    class Intrinsics {

        @ParameterizedTest
        @CsvSource(delimiter = '|', textBlock = """
                        !Ref TableName                                      | tasks
                        { Ref: TableName }                                  | tasks
                        !Ref TasksTable                                     | tasks
                        !GetAtt TasksTable.Arn                              | tasks.Arn
                        { "Fn::GetAtt": [TasksTable, Arn] }                 | tasks.Arn
                        !Sub "${AWS::Region}/${TableName}/${!Name}"         | us-east-1/tasks/${Name}
                        !Sub "${TasksTable.Arn}"                            | tasks.Arn
                        !Sub ["${A}-${TableName}", {A: !Ref Capacity}]      | on-demand-tasks
                        !If [OnDemand, a, b]                                | a
                        !If [Provisioned, a, b]                             | b
                        !If [Both, a, b]                                    | b
                        !If [Either, a, b]                                  | a
                        !If [Provisioned, a, !If [OnDemand, !Ref TableName, c]] | tasks
                        """)
        void resolve(String yaml, String value) {
            assertEquals(
                    value,
                    read(variable(yaml)).functions().getFirst().environment().get("V"));
        }

        @ParameterizedTest
        @CsvSource(delimiter = '|', textBlock = """
                        !Ref Stranger             | Stranger is neither a parameter nor a resource
                        !Ref Nothing              | the parameter Nothing has no default
                        !If [Stranger, a, b]      | there is no condition Stranger
                        !If [OnDemand, a]         | Fn::If wants 3 arguments, not 2
                        !Base64 a                 | Fn::Base64 is not understood here
                        [a, b]                    | Resources.F.Properties.Environment.Variables.V is a list
                        """)
        void areRefusedInClearWords(String yaml, String complaint) {
            assertRefused(complaint, variable(yaml));
        }

        private static String variable(String value) {
            return """
                    Resources:
                      F:
                        Type: AWS::Serverless::Function
                        Properties:
                          CodeUri: f
                          Handler: F
                          Environment:
                            Variables:
                              V: %s
                    """.formatted(value);
        }
    }

    @Test
    void refusesWhatIsNotYaml() {
        assertRefused("not YAML: ", "Resources: [");
        assertRefused("Resources is there twice, line ", "Resources:\nResources:\n");
    }

    private void assertRefused(String complaint, String resources) {
        var refusal = assertThrows(TemplateException.class, () -> read(resources));
        assertTrue(refusal.toString().contains(complaint), refusal::toString);
        assertTrue(refusal.toString().contains("template.yaml"), refusal::toString);
    }

    private Template read(String resources) {
        return read(resources, Map.of());
    }

    private Template read(String resources, Map<String, String> parameters) {
        try {
            var file = Files.writeString(folder.resolve("template.yaml"), PARAMETERS + resources + TABLE);
            return Template.read(file, parameters);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
