package xfusion.tasks.http;

import io.avaje.jsonb.Jsonb;
import java.io.OutputStream;

/** Writes JSON by generated adapters, for types marked {@code @Json}; members without a value are left out. */
final class JsonText {

    private static final Jsonb JSON = Jsonb.builder().build();

    private JsonText() {}

    static String of(Object value) {
        return JSON.toJson(value);
    }

    static void write(Object value, OutputStream output) {
        JSON.toJson(value, output);
    }
}
