package xfusion.tasks.contract;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;
import xfusion.tasks.table.template.Template;

/** The contract in openapi.yaml, against which real responses are checked. Safe for use by many threads. */
public final class Contract {

    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");

    private final Place top;
    private final Schemas schemas;
    private final List<Operation> operations;
    private final Set<OperationStatus> seen = ConcurrentHashMap.newKeySet();

    private Contract(JsonNode document) {
        top = Place.top(document);
        schemas = new Schemas(document);
        operations = top.get("paths").children().flatMap(Contract::operations).toList();
    }

    /** The contract of this project. */
    public static Contract load() {
        return new Contract(read());
    }

    static JsonNode read() {
        return new YAMLMapper().readTree(Template.find().file().resolveSibling("openapi.yaml"));
    }

    /** @throws AssertionError if the response breaks the contract; the message says everything that is wrong */
    public void check(Exchange exchange) {
        var violations = violations(exchange);
        if (!violations.isEmpty()) {
            var body = new String(exchange.body(), StandardCharsets.UTF_8);
            throw new AssertionError("%s breaks the contract:%n  %s%n  headers: %s%n  body: %s"
                    .formatted(exchange, String.join("\n  ", violations), exchange.headers(), body));
        }
    }

    /** What is wrong with a response. If nothing is, its status counts as seen. */
    public List<String> violations(Exchange exchange) {
        String operation = operation(exchange).map(Operation::id).orElse(OperationStatus.ELSEWHERE);
        var status = new OperationStatus(operation, exchange.status());
        var response = responses(operation).child(Integer.toString(exchange.status()));
        if (response.isEmpty()) {
            return List.of("The contract declares no %s.".formatted(status));
        }
        var violations = new DeclaredResponse(response.get(), schemas).violations(exchange);
        if (violations.isEmpty()) {
            seen.add(status);
        }
        return violations;
    }

    /** The operations, in the order of the file. */
    public List<Operation> operations() {
        return operations;
    }

    /** Every status that the contract declares for an operation. */
    public Set<OperationStatus> declared() {
        return operations.stream()
                .map(Operation::id)
                .flatMap(id ->
                        responses(id).names().stream().map(status -> new OperationStatus(id, Integer.parseInt(status))))
                .collect(Collectors.toSet());
    }

    /** The statuses of the responses that were checked and found right. */
    public Set<OperationStatus> seen() {
        return Set.copyOf(seen);
    }

    private static Stream<Operation> operations(Place path) {
        return path.names().stream()
                .filter(METHODS::contains)
                .map(method -> new Operation(
                        path.get(method).node().path("operationId").stringValue(),
                        method.toUpperCase(Locale.ROOT),
                        path.name()));
    }

    private Optional<Operation> operation(Exchange exchange) {
        return operations.stream()
                .filter(each -> each.takes(exchange.method(), exchange.path()))
                .findFirst();
    }

    private Place responses(String operation) {
        return operations.stream()
                .filter(each -> each.id().equals(operation))
                .map(each -> top.get("paths").get(each.path()).get(each.method().toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseGet(() -> top.get("x-elsewhere"))
                .get("responses");
    }
}
