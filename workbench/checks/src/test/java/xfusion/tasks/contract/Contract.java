package xfusion.tasks.contract;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** The contract in openapi.yaml, against which real responses are checked. Safe for use by many threads. */
public final class Contract {

    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");

    private final Schemas schemas = new Schemas();
    private final Map<Operation, JsonNode> responses = new LinkedHashMap<>();
    private final JsonNode elsewhere;
    private final Set<OperationStatus> seen = ConcurrentHashMap.newKeySet();

    private Contract(JsonNode document) {
        document.path("paths")
                .forEachEntry((path, item) -> item.forEachEntry((method, operation) -> {
                    if (METHODS.contains(method)) {
                        var id = operation.path("operationId").stringValue();
                        responses.put(
                                new Operation(id, method.toUpperCase(Locale.ROOT), path), operation.path("responses"));
                    }
                }));
        elsewhere = document.path("x-elsewhere").path("responses");
    }

    /** The contract of this project. */
    public static Contract load() {
        return new Contract(ContractFile.read());
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
        Optional<Operation> operation = operations().stream()
                .filter(each -> each.takes(exchange.method(), exchange.path()))
                .findFirst();
        var status =
                new OperationStatus(operation.map(Operation::id).orElse(OperationStatus.ELSEWHERE), exchange.status());
        JsonNode declared = operation.map(responses::get).orElse(elsewhere).path(String.valueOf(exchange.status()));
        if (declared.isMissingNode()) {
            return List.of("The contract declares no %s.".formatted(status));
        }
        var violations = new DeclaredResponse(declared, schemas).violations(exchange);
        if (violations.isEmpty()) {
            seen.add(status);
        }
        return violations;
    }

    /** The operations, in the order of the file. */
    public List<Operation> operations() {
        return List.copyOf(responses.keySet());
    }

    /** Every status that the contract declares for an operation. */
    public Set<OperationStatus> declared() {
        return responses.entrySet().stream()
                .flatMap(each -> each.getValue().propertyNames().stream()
                        .map(status -> new OperationStatus(each.getKey().id(), Integer.parseInt(status))))
                .collect(Collectors.toSet());
    }

    /** The statuses of the responses that were checked and found right. */
    public Set<OperationStatus> seen() {
        return Set.copyOf(seen);
    }
}
