package xfusion.tasks.template;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IntrinsicsTest extends WrittenTemplateTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    !Ref TableName                                      | tasks
                    { Ref: TableName }                                  | tasks
                    !Ref TasksTable                                     | tasks
                    !GetAtt TasksTable.Arn                              | arn:aws:dynamodb:us-east-1:000000000000:table/tasks
                    { "Fn::GetAtt": [TasksTable, Arn] }                 | arn:aws:dynamodb:us-east-1:000000000000:table/tasks
                    !Sub "${AWS::Region}/${TableName}/${!Name}"         | us-east-1/tasks/${Name}
                    !Sub "${TasksTable.Arn}"                            | arn:aws:dynamodb:us-east-1:000000000000:table/tasks
                    !Sub ["${A}-${TableName}", {A: !Ref Capacity}]      | on-demand-tasks
                    !If [OnDemand, a, b]                                | a
                    !If [Provisioned, a, b]                             | b
                    !If [Both, a, b]                                    | b
                    !If [Either, a, b]                                  | a
                    !If [Provisioned, a, !If [OnDemand, !Ref TableName, c]] | tasks
                    """)
    void resolve(String yaml, String value) {
        assertEquals(
                value, read(variable(yaml)).functions().getFirst().environment().get("V"));
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
