package xfusion.tasks.table;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What whoever starts a server may choose by environment variables: {@code BIND}, {@code PORT}, {@code DATA}. */
public record Settings(Map<String, String> environment) {

    /** The address to listen on: loopback unless {@code BIND} says otherwise. */
    public InetSocketAddress address(int defaultPort) {
        return new InetSocketAddress(host(), port(defaultPort));
    }

    /** The folder that keeps the data; none for {@code DATA=memory}. */
    public Optional<Path> data(String byDefault) {
        var data = value("DATA").orElse(byDefault);
        try {
            return data.equals("memory") ? Optional.empty() : Optional.of(Path.of(data));
        } catch (InvalidPathException e) {
            throw new TableException("DATA is neither a folder nor memory: " + data, e);
        }
    }

    /** Where a caller of AWS stands and who it is; an engine on this machine takes anybody. */
    public Map<String, String> aws() {
        var aws = new HashMap<>(Map.of(
                "AWS_REGION", value("AWS_REGION").orElse("us-east-1"),
                "AWS_ACCESS_KEY_ID", value("AWS_ACCESS_KEY_ID").orElse("local"),
                "AWS_SECRET_ACCESS_KEY", value("AWS_SECRET_ACCESS_KEY").orElse("local")));
        value("AWS_SESSION_TOKEN").ifPresent(token -> aws.put("AWS_SESSION_TOKEN", token));
        return Map.copyOf(aws);
    }

    /** A variable's value; blank counts as absent. */
    public Optional<String> value(String name) {
        return Optional.ofNullable(environment.get(name)).filter(value -> !value.isBlank());
    }

    private InetAddress host() {
        try {
            return InetAddress.getByName(value("BIND").orElse("127.0.0.1"));
        } catch (UnknownHostException e) {
            throw new TableException("BIND is no address of this machine: " + environment.get("BIND"), e);
        }
    }

    private int port(int byDefault) {
        var port = value("PORT").orElse(String.valueOf(byDefault));
        if (port.matches("\\d{1,5}") && Integer.parseInt(port) <= 65535) {
            return Integer.parseInt(port);
        }
        throw new TableException("PORT is not a port, 0 to 65535: " + port);
    }
}
