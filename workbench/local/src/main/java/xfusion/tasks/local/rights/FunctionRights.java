package xfusion.tasks.local.rights;

import java.util.function.Supplier;
import xfusion.tasks.table.template.Rights;

/**
 * A function that runs, and what it may do.
 *
 * @param function its logical id
 * @param rights what the template's statements say
 */
public record FunctionRights(String function, Rights rights) {

    private static final ScopedValue<FunctionRights> RUNNING = ScopedValue.newInstance();

    /** Runs the function; {@link TableCalls} refuses what it may not do. */
    public byte[] during(Supplier<byte[]> invocation) {
        return ScopedValue.where(RUNNING, this).call(invocation::get);
    }

    static boolean isAnyRunning() {
        return RUNNING.isBound();
    }

    static FunctionRights ofTheOneRunning() {
        return RUNNING.get();
    }
}
