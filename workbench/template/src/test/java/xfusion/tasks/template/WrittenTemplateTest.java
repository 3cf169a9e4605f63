package xfusion.tasks.template;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;

/** Templates with a table and parameters, written by the test. */
abstract class WrittenTemplateTest {

    static final String TABLE = """
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

    static final String PARAMETERS = """
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
    Path folder;

    void assertRefused(String complaint, String resources) {
        var refusal = assertThrows(TemplateException.class, () -> read(resources));
        assertTrue(refusal.toString().contains(complaint), refusal::toString);
        assertTrue(refusal.toString().contains("template.yaml"), refusal::toString);
    }

    Template read(String resources) {
        return read(resources, Map.of());
    }

    Template read(String resources, Map<String, String> parameters) {
        try {
            var file = Files.writeString(folder.resolve("template.yaml"), PARAMETERS + resources + TABLE);
            return Template.read(file, parameters);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
