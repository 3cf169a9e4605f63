package xfusion.tasks.table;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** What whoever starts a server may choose by environment variables: {@code BIND}, {@code PORT}, {@code DATA}. */
public record Settings(Map<String, String> environment) {

    /** The address to listen on: loopback unless {@code BIND} says otherwise. */
    public InetSocketAddress address(int defaultPort) {
        return new InetSocketAddress(host(), port("PORT", defaultPort));
    }

    /** The loopback address, and the port that a variable names; without one, any free port. */
    public InetSocketAddress loopback(String variable) {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), port(variable, 0));
    }

    /** The folder that keeps the data; none for {@code DATA=memory}. */
    public Optional<Path> data(String byDefault) {
        var data = value("DATA").orElse(byDefault);
        try {
            return data.equals("memory") ? Optional.empty() : Optional.of(Path.of(data));
        } catch (InvalidPathException e) {
            throw new SetupFailed("DATA is neither a folder nor memory: " + data, e);
        }
    }

    /** A variable's value; blank counts as absent. */
    public Optional<String> value(String name) {
        return Optional.ofNullable(environment.get(name)).filter(value -> !value.isBlank());
    }

    private InetAddress host() {
        try {
            return InetAddress.getByName(value("BIND").orElse("127.0.0.1"));
        } catch (UnknownHostException e) {
            throw new SetupFailed("BIND is no address of this machine: " + environment.get("BIND"), e);
        }
    }

    private int port(String variable, int byDefault) {
        var port = value(variable).orElse(String.valueOf(byDefault));
        if (port.matches("\\d{1,5}") && Integer.parseInt(port) <= 65535) {
            return Integer.parseInt(port);
        }
        throw new SetupFailed("%s is not a port, 0 to 65535: %s".formatted(variable, port));
    }
}
