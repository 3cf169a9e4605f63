package xfusion.tasks.http;

import tools.jackson.core.JsonGenerator;

/** Something that can be written as a JSON object. */
public interface JsonWritable {

    /** Writes its members. */
    void writeMembers(JsonGenerator json);

    /** Writes the object. */
    default void write(JsonGenerator json) {
        json.writeStartObject();
        writeMembers(json);
        json.writeEndObject();
    }
}
