package xfusion.tasks.bench.warm.probe;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Finds the client that a handler holds, wherever it holds it, so that both sides of a comparison use the same one. */
final class HeldClient {

    private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Deque<Object> next = new ArrayDeque<>();

    private HeldClient(Object holder) {
        next.add(holder);
    }

    /** @throws IllegalStateException if there is none to be found */
    static DynamoDbClient in(Object holder) throws IllegalAccessException {
        return new HeldClient(holder).find();
    }

    /** The nearest one is the one; farther ones may be parts of it. */
    private DynamoDbClient find() throws IllegalAccessException {
        while (!next.isEmpty()) {
            Object holder = next.remove();
            if (holder instanceof DynamoDbClient client) {
                return client;
            }
            for (Field field : fields(holder.getClass())) {
                Object value = field.get(holder);
                if (value != null && seen.add(value)) {
                    next.add(value);
                }
            }
        }
        throw new IllegalStateException("The handler holds no DynamoDbClient");
    }

    /** Those that can be looked into: the JDK's own are closed, and what the SDK shares is nobody's. */
    private static Field[] fields(Class<?> type) {
        return Stream.<Class<?>>iterate(type, c -> c != null && !c.getName().startsWith("java."), Class::getSuperclass)
                .flatMap(c -> Arrays.stream(c.getDeclaredFields()))
                .filter(field -> !Modifier.isStatic(field.getModifiers()) || isOurs(field))
                .filter(field -> !field.getType().isPrimitive() && field.trySetAccessible())
                .toArray(Field[]::new);
    }

    private static boolean isOurs(Field field) {
        return field.getDeclaringClass().getName().startsWith("xfusion.");
    }
}
