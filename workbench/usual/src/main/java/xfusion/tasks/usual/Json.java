package xfusion.tasks.usual;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Bodies as objects, by one mapper. */
final class Json {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private Json() {}

    /** @throws JacksonException if the body is no JSON, or not of that form */
    static <T> T read(String body, Class<T> type) {
        return MAPPER.readValue(body, type);
    }

    static String write(Object value) {
        return MAPPER.writeValueAsString(value);
    }
}
