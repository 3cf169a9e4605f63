package xfusion.tasks.local.gateway;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A request as it came: path and query still encoded, header names in lower case. */
record HttpRequest(
        String method,
        String path,
        Optional<String> query,
        String protocol,
        Map<String, List<String>> headers,
        byte[] body,
        String sourceIp) {

    /** A header's value by its lower-case name; several are joined by commas. */
    Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name)).map(values -> String.join(",", values));
    }
}
