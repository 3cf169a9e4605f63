package xfusion.tasks.local.rights;

import java.util.function.Supplier;
import xfusion.tasks.table.template.LambdaFunction;

/** Whose calls to the table these are: those of the function that runs. */
public final class FunctionRights {

    static final ScopedValue<LambdaFunction> RUNNING = ScopedValue.newInstance();

    private FunctionRights() {}

    /** Runs the function; {@link TableCalls} refuses what it may not do. */
    public static byte[] during(LambdaFunction function, Supplier<byte[]> invocation) {
        return ScopedValue.where(RUNNING, function).call(invocation::get);
    }
}
