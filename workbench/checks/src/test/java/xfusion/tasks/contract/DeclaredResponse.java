package xfusion.tasks.contract;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.node.StringNode;

/** A response of the contract: its headers and its bodies. */
record DeclaredResponse(Place place, Schemas schemas) {

    /** What is wrong with {@code exchange} as an instance of this. */
    List<String> violations(Exchange exchange) {
        return Stream.concat(headerViolations(exchange), bodyViolations(exchange))
                .toList();
    }

    private Stream<String> headerViolations(Exchange exchange) {
        return place.child("headers").map(Place::names).orElse(List.of()).stream()
                .flatMap(name -> headerViolations(name, place.get("headers").get(name), exchange.header(name)));
    }

    private Stream<String> headerViolations(String name, Place declared, Optional<String> value) {
        if (value.isEmpty()) {
            boolean required = declared.node().path("required").booleanValue(false);
            return required ? Stream.of("The header " + name + " is missing.") : Stream.empty();
        }
        return schemas.faults(declared.get("schema"), StringNode.valueOf(value.get())).stream()
                .map(fault -> "The header " + name + fault);
    }

    private Stream<String> bodyViolations(Exchange exchange) {
        var content = place.child("content");
        // RFC 9110 section 9.3.2: the answer to a HEAD has the headers of a body, never the body.
        if (content.isEmpty() || exchange.method().equals("HEAD")) {
            return exchange.body().length == 0 ? Stream.empty() : Stream.of("There is a body where none is declared.");
        }
        return exchange.header("Content-Type")
                .map(type -> bodyViolations(type, content.get(), exchange.body()))
                .orElseGet(() -> Stream.of("The header Content-Type is missing."));
    }

    private Stream<String> bodyViolations(String contentType, Place content, byte[] body) {
        if (!contentType.matches("[^;]+(?i:; *charset=utf-8)?")) {
            return Stream.of("The Content-Type " + contentType + " is not UTF-8.");
        }
        return content.child(contentType.split(";", 2)[0].strip())
                .map(media -> schemas.faults(media.get("schema"), body).stream().map(fault -> "The body" + fault))
                .orElseGet(() -> Stream.of("The Content-Type " + contentType + " is not declared."));
    }
}
