package xfusion.tasks.table.template;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import xfusion.tasks.table.SetupFailed;
import xfusion.tasks.table.template.Rights.Statement;

class TemplateTest {

    private static final String TEMPLATE = """
            Parameters:
              TableName: { Type: String, Default: tasks }
              Capacity: { Type: String, Default: on-demand }
              Nothing: { Type: String }
            Conditions:
              OnDemand: !Equals [!Ref Capacity, on-demand]
              Provisioned: !Not [!Equals [!Ref Capacity, on-demand]]
            Globals:
              Function:
                Timeout: 10
                Environment: { Variables: { TABLE_NAME: !Ref TasksTable, MODE: shared, GONE: !Ref AWS::NoValue } }
            Resources:
              Api:
                Type: AWS::Serverless::HttpApi
                Properties:
                  Auth:
                    DefaultAuthorizer: Jwt
                    Authorizers: { Jwt: { IdentitySource: $request.header.Authorization } }
              GetTaskFunction:
                Type: AWS::Serverless::Function
                Properties:
                  CodeUri: functions/get-task
                  Handler: tasks.GetTaskHandler
                  Role: !GetAtt GetTaskRole.Arn
                  Environment: { Variables: { MODE: "own", NONE: "", EMPTY: } }
                  Events:
                    Http:
                      Type: HttpApi
                      Properties: { ApiId: !Ref Api, Method: get, Path: "/tasks/{taskId}", Auth: { } }
                    Daily: { Type: Schedule, Properties: { Schedule: rate(1 day) } }
                    Table: { Type: DynamoDB, Properties: { FilterCriteria: { Filters: [{ Pattern: "{}" }] } } }
              GetTaskRole:
                Type: AWS::IAM::Role
                Properties:
                  AssumeRolePolicyDocument: { Statement: { Effect: Allow, Action: "sts:AssumeRole" } }
                  Policies: [{ PolicyDocument: { Statement: { Effect: Allow, Action: "dynamodb:*", Resource: [!Ref Api] } } }]
              ProvisionedFunction:
                Type: AWS::Serverless::Function
                Condition: Provisioned
              TasksTable:
                Type: AWS::DynamoDB::Table
                Properties:
                  TableName: !Ref TableName
                  BillingMode: !If [OnDemand, PAY_PER_REQUEST, PROVISIONED]
                  StreamSpecification: !If [OnDemand, { StreamViewType: KEYS_ONLY }, !Ref AWS::NoValue]
            """;

    @TempDir
    private Path folder;

    private Template read(String replaced, String replacement) throws IOException {
        assertTrue(TEMPLATE.contains(replaced));
        return Template.read(
                Files.writeString(folder.resolve("template.yaml"), TEMPLATE.replace(replaced, replacement)));
    }

    private Template read() throws IOException {
        return read("", "");
    }

    @Test
    void hasTheFunctionsWhoseConditionHoldsWithTheirGlobals() throws IOException {
        assertEquals(
                List.of(new LambdaFunction(
                        "GetTaskFunction",
                        "tasks.GetTaskHandler",
                        "functions/get-task",
                        Map.of("TABLE_NAME", "tasks", "MODE", "own", "NONE", "", "EMPTY", ""),
                        Duration.ofSeconds(10),
                        128,
                        new Rights(List.of(new Statement("Allow", List.of("dynamodb:*"), List.of("Api")))))),
                read().functions());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            { }                  | authorization
            { Authorizer: NONE } |
            """)
    void hasRoutesWithTheHeaderOfTheirCallersToken(String own, String header) throws IOException {
        var template = read("Auth: { }", "Auth: " + own);
        var function = template.functions().getFirst();

        assertEquals(
                List.of(new Route("GET", "/tasks/{taskId}", function, Optional.ofNullable(header))), template.routes());
    }

    @Test
    void hasTheStreamAndWhomItCalls() throws IOException {
        var template = read();

        assertEquals(
                List.of(new StreamTrigger(template.functions().getFirst(), List.of("{}"), 100)),
                template.streamTriggers());
        assertTrue(template.table().streamSpecification().streamEnabled());
        assertNull(read("!If [OnDemand, {", "!If [Provisioned, {").table().streamSpecification());
    }

    @Test
    void hasOriginsOnlyWhereTheyAreNamed() {
        assertEquals(Optional.empty(), Template.find().cors());
        var origins = Map.of("CorsOrigins", "https://a.example,http://localhost:8080");
        assertEquals(
                List.of("https://a.example", "http://localhost:8080"),
                Template.find(origins).cors().orElseThrow().allowOrigins());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"https://a.example/", "http://a.example:80", "a.example", "https://a.example, https://b.example"
            })
    void refusesValuesAsCloudFormationDoes(String origins) {
        var parameters = Map.of("CorsOrigins", origins);
        var refusal = assertThrows(SetupFailed.class, () -> Template.find(parameters));
        assertTrue(refusal.toString().contains("has to be origins as browsers send them"), refusal::toString);
    }

    @Test
    void asksForATokenOnEveryRouteThatIsDeployed() {
        assertTrue(Template.find().routes().stream()
                .allMatch(route -> route.tokenHeader().isPresent()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            !Ref TableName                              | tasks
            !Ref TasksTable                             | tasks
            !Ref Api                                    | Api
            !GetAtt TasksTable.Arn                      | arn:aws:dynamodb:us-east-1:000000000000:table/tasks
            !Sub "${AWS::Region}/${TableName}/${!Name}" | us-east-1/tasks/${Name}
            !Sub "${TasksTable.Arn}/index"              | arn:aws:dynamodb:us-east-1:000000000000:table/tasks/index
            !If [Provisioned, a, !If [OnDemand, b, c]]  | b
            """)
    void resolvesIntrinsicFunctions(String yaml, String value) throws IOException {
        var function = read("\"own\"", yaml).functions().getFirst();

        assertEquals(value, function.environment().get("MODE"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "own"           | !Ref Stranger          | there is no value for Stranger
            "own"           | !Ref Nothing           | there is no value for Nothing
            "own"           | !If [Stranger, a, b]   | there is no condition Stranger
            "own"           | !If [Provisioned, a]   | Index 2 out of bounds for length 2
            "own"           | { Ref: TasksTable }    | from Object value
            "own"           | !Base64 a              | from Object value
            Handler:        | Hander:                | No value for property 'Handler'
            Timeout: 10     | Timeout: soon          | not a valid String representation of `int`
            request.header  | request.querystring    | is not a header
            Globals:        | 'Globals: ['           | expected ',' or ']'
            Globals:        | Resources:             | Resources appears twice
            DynamoDB::Table | DynamoDB::GlobalTable  | one table is expected, not 0
            """)
    void isRefusedWhereItMakesNoSense(String right, String wrong, String complaint) {
        var refusal = assertThrows(SetupFailed.class, () -> read(right, wrong));

        assertTrue(refusal.toString().contains(complaint), refusal::toString);
        assertTrue(refusal.toString().contains("template.yaml: "), refusal::toString);
    }
}
