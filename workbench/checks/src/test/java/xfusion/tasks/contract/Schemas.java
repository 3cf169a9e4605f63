package xfusion.tasks.contract;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The schemas of the contract, JSON Schema 2020-12 with formats asserted. */
final class Schemas {

    private static final JsonMapper STRICT = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final SchemaRegistry registry = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            builder -> builder.schemaRegistryConfig(
                    SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));
    private final Map<JsonNode, Schema> compiled = Collections.synchronizedMap(new IdentityHashMap<>());

    /** What is wrong with a body: it has to be one JSON value in UTF-8, with no member twice. */
    List<String> faults(JsonNode schema, byte[] body) {
        try {
            var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body));
            return faults(schema, STRICT.readTree(text.toString()));
        } catch (CharacterCodingException e) {
            return List.of(" is not UTF-8");
        } catch (JacksonException e) {
            return List.of(" is not JSON: " + e.getOriginalMessage());
        }
    }

    List<String> faults(JsonNode schema, JsonNode value) {
        return compiled.computeIfAbsent(schema, registry::getSchema).validate(value).stream()
                .map(error -> " is wrong at " + error.getInstanceLocation() + ": " + error.getMessage())
                .toList();
    }
}
