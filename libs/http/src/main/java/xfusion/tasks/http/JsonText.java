package xfusion.tasks.http;

import com.amazonaws.services.lambda.runtime.CustomPojoSerializer;
import io.avaje.jsonb.Jsonb;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.reflect.Type;

/**
 * JSON by generated adapters, for types marked {@code @Json}.
 *
 * <p>Lambda's runtime finds it as a service and reads events and writes responses with it; its own serializer works by
 * reflection and costs a cold start some 150 ms more.
 */
public final class JsonText implements CustomPojoSerializer {

    private static final Jsonb JSON = Jsonb.builder().build();

    /** The JSON text of a value; members without a value are left out. */
    public static String of(Object value) {
        return JSON.toJson(value);
    }

    @Override
    public <T> T fromJson(InputStream input, Type type) {
        return JSON.<T>type(type).fromJson(input);
    }

    @Override
    public <T> T fromJson(String input, Type type) {
        return JSON.<T>type(type).fromJson(input);
    }

    @Override
    public <T> void toJson(T value, OutputStream output, Type type) {
        JSON.<T>type(type).toJson(value, output);
    }
}
