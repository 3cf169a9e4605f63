package xfusion.tasks.local;

import java.io.IOException;
import java.net.InetSocketAddress;

/** The API cannot be served here; the message is one line for whoever wanted it. */
public final class LocalException extends RuntimeException {

    private static final long serialVersionUID = 1;

    public LocalException(String message) {
        super(message);
    }

    public LocalException(String message, Throwable cause) {
        super(message, cause);
    }

    /** The address cannot be had, mostly because another process listens there. */
    public static LocalException cannotListen(InetSocketAddress address, IOException cause) {
        return new LocalException(
                "Cannot listen on %s:%d: %s (BIND= and PORT= choose where)"
                        .formatted(address.getAddress().getHostAddress(), address.getPort(), cause.getMessage()),
                cause);
    }
}
