package xfusion.tasks.template;

import java.util.Optional;
import xfusion.tasks.template.TableDefinition.Attribute;
import xfusion.tasks.template.TableDefinition.Index;
import xfusion.tasks.template.TableDefinition.Key;
import xfusion.tasks.template.TableDefinition.Throughput;

/** Reads the definition of a table. */
final class TableReader {

    private TableReader() {}

    static TableDefinition table(Section resource) {
        var table = resource.at("Properties");
        return new TableDefinition(
                table.at("TableName").map(Section::text).orElseGet(resource::name),
                table.at("AttributeDefinitions").list(TableReader::attribute),
                table.at("KeySchema").list(TableReader::key),
                table.at("GlobalSecondaryIndexes").list(TableReader::index),
                throughput(table));
    }

    private static Attribute attribute(Section attribute) {
        return new Attribute(
                attribute.at("AttributeName").text(),
                attribute.at("AttributeType").text());
    }

    private static Key key(Section key) {
        return new Key(key.at("AttributeName").text(), key.at("KeyType").text());
    }

    private static Index index(Section index) {
        var projection = index.at("Projection");
        return new Index(
                index.at("IndexName").text(),
                index.at("KeySchema").list(TableReader::key),
                projection.at("ProjectionType").text(),
                projection.at("NonKeyAttributes").list(Section::text),
                throughput(index));
    }

    private static Optional<Throughput> throughput(Section capacity) {
        return capacity.at("ProvisionedThroughput")
                .map(units -> new Throughput(
                        units.at("ReadCapacityUnits").number(),
                        units.at("WriteCapacityUnits").number()));
    }
}
