package xfusion.tasks.local.stream;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import xfusion.tasks.table.SetupFailed;

/**
 * A pattern as Lambda's filters have it, of which only what the template needs is understood: values, and
 * {@code {"exists": true}} or {@code false} for leaves.
 */
record RecordFilter(JsonNode pattern) {

    static RecordFilter of(String pattern) {
        return new RecordFilter(JsonMapper.shared().readTree(pattern));
    }

    boolean matches(JsonNode record) {
        return matches(pattern, record);
    }

    /** All members of an object, one value of a list. */
    private static boolean matches(JsonNode pattern, JsonNode value) {
        return pattern.isArray()
                ? pattern.valueStream().anyMatch(choice -> isChosen(choice, value))
                : pattern.propertyStream().allMatch(member -> matches(member.getValue(), value.path(member.getKey())));
    }

    private static boolean isChosen(JsonNode choice, JsonNode value) {
        if (choice.isValueNode()) {
            return choice.equals(value);
        }
        if (!choice.path("exists").isBoolean() || choice.size() != 1) {
            throw new SetupFailed("The filter %s is not understood here".formatted(choice));
        }
        return choice.path("exists").booleanValue() == value.isValueNode();
    }
}
