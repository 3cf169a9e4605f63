package xfusion.tasks.http;

/** Something that callers see as a JSON object. */
public interface JsonWritable {

    /** Writes its members. */
    void write(JsonWriter json);
}
