package xfusion.tasks.bench.start;

import java.io.IOException;

/** Does nothing: says by one byte that it is there, and stays until its input ends, so that it can be looked at. */
public final class EmptyMain {

    private EmptyMain() {}

    public static void main(String[] arguments) throws IOException {
        System.out.write('\n');
        System.out.flush();
        System.in.read();
    }
}
