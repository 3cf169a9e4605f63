package xfusion.tasks.http;

import tools.jackson.core.JsonGenerator;

/**
 * One thing that is wrong with a request, and its place.
 *
 * @param kind the kind of {@code place}: pointer, parameter or header
 * @param place a member of the body as a JSON Pointer (RFC 6901), or the name of a parameter or header; a long name is
 *     shortened
 * @param detail what is wrong and what would be right
 */
public record Fault(String kind, String place, String detail) implements JsonWritable {

    @Override
    public void writeMembers(JsonGenerator json) {
        json.writeStringProperty(kind, place).writeStringProperty("detail", detail);
    }
}
