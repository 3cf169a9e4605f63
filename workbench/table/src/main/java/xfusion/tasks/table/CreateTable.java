package xfusion.tasks.table;

import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughput;
import xfusion.tasks.template.TableDefinition;
import xfusion.tasks.template.TableDefinition.Attribute;
import xfusion.tasks.template.TableDefinition.Index;
import xfusion.tasks.template.TableDefinition.Key;
import xfusion.tasks.template.TableDefinition.Throughput;

/** A table's definition in DynamoDB's words. */
final class CreateTable {

    private CreateTable() {}

    static CreateTableRequest request(TableDefinition table) {
        var request = CreateTableRequest.builder()
                .tableName(table.name())
                .attributeDefinitions(
                        table.attributes().stream().map(CreateTable::attribute).toList())
                .keySchema(keys(table.keys()))
                .billingMode(table.throughput().isPresent() ? BillingMode.PROVISIONED : BillingMode.PAY_PER_REQUEST);
        if (!table.indexes().isEmpty()) {
            request.globalSecondaryIndexes(
                    table.indexes().stream().map(CreateTable::index).toList());
        }
        units(table.throughput()).ifPresent(request::provisionedThroughput);
        return request.build();
    }

    static AttributeDefinition attribute(Attribute attribute) {
        return AttributeDefinition.builder()
                .attributeName(attribute.name())
                .attributeType(attribute.type())
                .build();
    }

    static List<KeySchemaElement> keys(List<Key> keys) {
        return keys.stream()
                .map(key -> KeySchemaElement.builder()
                        .attributeName(key.attribute())
                        .keyType(key.type())
                        .build())
                .toList();
    }

    private static GlobalSecondaryIndex index(Index index) {
        var request = GlobalSecondaryIndex.builder()
                .indexName(index.name())
                .keySchema(keys(index.keys()))
                .projection(projection -> {
                    projection.projectionType(index.projection());
                    if (!index.projected().isEmpty()) {
                        projection.nonKeyAttributes(index.projected());
                    }
                });
        units(index.throughput()).ifPresent(request::provisionedThroughput);
        return request.build();
    }

    private static Optional<ProvisionedThroughput> units(Optional<Throughput> throughput) {
        return throughput.map(units -> ProvisionedThroughput.builder()
                .readCapacityUnits(units.read())
                .writeCapacityUnits(units.write())
                .build());
    }
}
