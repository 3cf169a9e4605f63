package xfusion.tasks.contract;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;

/** The schemas of the contract, JSON Schema 2020-12 with formats asserted. */
final class Schemas {

    private static final String BASE = "urn:xfusion-tasks:openapi";

    private final SchemaRegistry registry;
    private final Map<Place, Schema> compiled = new ConcurrentHashMap<>();

    Schemas(JsonNode document) {
        var config =
                SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build();
        registry = SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12,
                builder -> builder.schemas(Map.of(BASE, document.toString())).schemaRegistryConfig(config));
    }

    List<String> faults(Place schema, JsonNode value) {
        return compiled.computeIfAbsent(schema, this::compile).validate(value).stream()
                .map(error -> error.getInstanceLocation() + ": " + error.getMessage())
                .toList();
    }

    private Schema compile(Place schema) {
        return registry.getSchema(SchemaLocation.of(BASE + "#" + schema.pointer()));
    }
}
