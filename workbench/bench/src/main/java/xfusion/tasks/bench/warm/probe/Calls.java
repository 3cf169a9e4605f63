package xfusion.tasks.bench.warm.probe;

import java.util.concurrent.Callable;

/** The same call, again and again; {@link #prepare} and {@link #check} are not part of what is measured. */
interface Calls<A> {

    /** A call, ready to be made. */
    Callable<A> prepare();

    /** @throws IllegalStateException if that is not the answer */
    void check(A answer);

    /** Makes one call; how long it took, in nanoseconds. */
    default long time() throws Exception {
        Callable<A> call = prepare();
        long began = System.nanoTime();
        A answer = call.call();
        long time = System.nanoTime() - began;
        check(answer);
        return time;
    }
}
