package xfusion.tasks.contract;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The schemas of the contract, JSON Schema 2020-12 with formats asserted. */
final class Schemas {

    private static final String BASE = "urn:xfusion-tasks:openapi";

    private static final JsonMapper STRICT = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final SchemaRegistry registry;
    private final Map<Place, Schema> compiled = new ConcurrentHashMap<>();

    Schemas(JsonNode document) {
        var config =
                SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build();
        registry = SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12,
                builder -> builder.schemas(Map.of(BASE, document.toString())).schemaRegistryConfig(config));
    }

    /** What is wrong with a body: it has to be one JSON value in UTF-8, with no member twice. */
    List<String> faults(Place schema, byte[] body) {
        try {
            var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body));
            return faults(schema, STRICT.readTree(text.toString()));
        } catch (CharacterCodingException e) {
            return List.of(" is not UTF-8");
        } catch (JacksonException e) {
            return List.of(" is not JSON: " + e.getOriginalMessage());
        }
    }

    List<String> faults(Place schema, JsonNode value) {
        return compiled.computeIfAbsent(schema, this::compile).validate(value).stream()
                .map(error -> " is wrong at " + error.getInstanceLocation() + ": " + error.getMessage())
                .toList();
    }

    private Schema compile(Place schema) {
        return registry.getSchema(SchemaLocation.of(BASE + "#" + schema.pointer()));
    }
}
