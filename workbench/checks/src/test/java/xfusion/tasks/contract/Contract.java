package xfusion.tasks.contract;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** The contract in openapi.yaml, held against real answers. Safe for use by many threads. */
public final class Contract {

    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");

    private final Place top;
    private final Schemas schemas;
    private final List<Operation> operations;
    private final SortedSet<Answer> seen = new ConcurrentSkipListSet<>();

    private Contract(JsonNode document) {
        top = Place.top(document);
        schemas = new Schemas(document);
        operations = top.get("paths").children().flatMap(Contract::operations).toList();
    }

    /** The contract of the project that the working directory lies in. */
    public static Contract load() {
        return load(ContractFile.above(Path.of("")));
    }

    /** The contract in {@code file}. */
    public static Contract load(Path file) {
        return new Contract(ContractFile.read(file));
    }

    /** @throws AssertionError if the answer does not keep the contract; the message says all that is wrong */
    public void check(Exchange exchange) {
        var violations = violations(exchange);
        if (!violations.isEmpty()) {
            var body = new String(exchange.body(), StandardCharsets.UTF_8);
            throw new AssertionError("%s breaks the contract:%n  %s%n  headers: %s%n  body: %s"
                    .formatted(exchange, String.join("\n  ", violations), exchange.headers(), body));
        }
    }

    /** What is wrong with an answer; empty if nothing is, and then the answer counts as seen. */
    public List<String> violations(Exchange exchange) {
        var answer = new Answer(operation(exchange).map(Operation::id).orElse(Answer.ELSEWHERE), exchange.status());
        var response = responses(answer.operation()).child(Integer.toString(exchange.status()));
        if (response.isEmpty()) {
            return List.of("The contract declares no %s.".formatted(answer));
        }
        var violations = new Response(response.get(), schemas).violations(exchange);
        if (violations.isEmpty()) {
            seen.add(answer);
        }
        return violations;
    }

    /** The operations, in the order of the file. */
    public List<Operation> operations() {
        return operations;
    }

    /** Every answer that the contract knows. */
    public SortedSet<Answer> declared() {
        return operations.stream()
                .map(Operation::id)
                .flatMap(id -> responses(id).names().stream().map(status -> new Answer(id, Integer.parseInt(status))))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The answers that were checked and found right so far. */
    public SortedSet<Answer> seen() {
        return new TreeSet<>(seen);
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
        return operations.stream().filter(each -> each.takes(exchange)).findFirst();
    }

    private Place responses(String operation) {
        return operations.stream()
                .filter(each -> each.id().equals(operation))
                .map(this::place)
                .findFirst()
                .orElseGet(() -> top.get("x-elsewhere"))
                .get("responses");
    }

    private Place place(Operation operation) {
        return top.get("paths").get(operation.path()).get(operation.method().toLowerCase(Locale.ROOT));
    }
}
