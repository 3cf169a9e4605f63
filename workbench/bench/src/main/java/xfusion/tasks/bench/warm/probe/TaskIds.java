package xfusion.tasks.bench.warm.probe;

import java.util.UUID;
import java.util.function.Supplier;

/** Which task each call is about. */
record TaskIds(boolean fresh, String existing) implements Supplier<String> {

    @Override
    public String get() {
        return fresh ? UUID.randomUUID().toString() : existing;
    }
}
