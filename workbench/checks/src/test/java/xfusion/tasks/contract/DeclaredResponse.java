package xfusion.tasks.contract;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/** A response of the contract: its headers and its bodies. */
record DeclaredResponse(JsonNode declared, Schemas schemas) {

    /** What is wrong with {@code exchange} as an instance of this. */
    List<String> violations(Exchange exchange) {
        var ofHeaders = declared.path("headers").properties().stream()
                .flatMap(each -> headerViolations(each.getKey(), each.getValue(), exchange.header(each.getKey())));
        return Stream.concat(ofHeaders, bodyViolations(exchange)).toList();
    }

    private Stream<String> headerViolations(String name, JsonNode header, Optional<String> value) {
        if (value.isEmpty()) {
            boolean required = header.path("required").booleanValue(false);
            return required ? Stream.of("The header " + name + " is missing.") : Stream.empty();
        }
        return schemas.faults(header.path("schema"), StringNode.valueOf(value.get())).stream()
                .map(fault -> "The header " + name + fault);
    }

    private Stream<String> bodyViolations(Exchange exchange) {
        // RFC 9110 section 9.3.2: the answer to a HEAD has the headers of a body, never the body.
        if (!declared.has("content") || exchange.method().equals("HEAD")) {
            return exchange.body().length == 0 ? Stream.empty() : Stream.of("There is a body where none is declared.");
        }
        String type = exchange.header("Content-Type").orElse("");
        if (!type.matches("[^;]+(?i:; *charset=utf-8)?")) {
            return Stream.of("The header Content-Type is missing, or is not UTF-8: " + type);
        }
        JsonNode media = declared.path("content").path(type.split(";", 2)[0].strip());
        return media.isMissingNode()
                ? Stream.of("The Content-Type " + type + " is not declared.")
                : schemas.faults(media.path("schema"), exchange.body()).stream().map(fault -> "The body" + fault);
    }
}
