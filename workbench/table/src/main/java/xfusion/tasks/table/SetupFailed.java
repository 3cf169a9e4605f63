package xfusion.tasks.table;

import java.io.IOException;
import java.net.InetSocketAddress;

/** Something that a local API needs is missing or broken; the message is one line for whoever started it. */
public final class SetupFailed extends RuntimeException {

    private static final long serialVersionUID = 1;

    public SetupFailed(String message) {
        super(message);
    }

    public SetupFailed(String message, Throwable cause) {
        super(message, cause);
    }

    /** The address is not free, mostly because another process listens there. */
    public static SetupFailed cannotListen(InetSocketAddress address, IOException cause) {
        return new SetupFailed(
                "Cannot listen on %s:%d: %s (BIND=, PORT= and TABLE_PORT= choose where)"
                        .formatted(address.getAddress().getHostAddress(), address.getPort(), cause.getMessage()),
                cause);
    }
}
