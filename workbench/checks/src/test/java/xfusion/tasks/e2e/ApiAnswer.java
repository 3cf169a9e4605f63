package xfusion.tasks.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpHeaders;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What came back. Its expectations return it, or fail telling what it was. */
record ApiAnswer(String request, int status, HttpHeaders headers, byte[] body) {

    private static final JsonMapper JSON = new JsonMapper();

    ApiAnswer expect(int expected) {
        assertEquals(expected, status, this::toString);
        return this;
    }

    ApiAnswer expectProblem(int expected, String code) {
        expect(expected);
        assertEquals(code, text("code"), this::toString);
        return this;
    }

    /** Expects faults in these places and no others, in any order. */
    ApiAnswer expectFaultsAt(String... places) {
        expectProblem(400, "invalid-request");
        assertEquals(Arrays.stream(places).sorted().toList(), places(), this::toString);
        return this;
    }

    /** Expects one fault in this place, whose detail has all of these words. */
    ApiAnswer expectFault(String place, String... words) {
        expectFaultsAt(place);
        for (String word : words) {
            assertTrue(json().at("/errors/0/detail").stringValue().contains(word), this::toString);
        }
        return this;
    }

    JsonNode json() {
        return JSON.readTree(body);
    }

    /** A member of the body, which has to be a string. */
    String text(String member) {
        return json().required(member).stringValue();
    }

    String taskId() {
        return text("taskId");
    }

    long version() {
        return json().required("version").longValue();
    }

    String etag() {
        return header("ETag");
    }

    String header(String name) {
        return headers.firstValue(name).orElseThrow(() -> new AssertionError("No " + name + " in " + this));
    }

    /** A fault's place is a pointer, or the name of a parameter or header. */
    private List<String> places() {
        return json().path("errors")
                .valueStream()
                .map(ApiAnswer::place)
                .sorted()
                .toList();
    }

    private static String place(JsonNode fault) {
        return Stream.of("pointer", "parameter", "header")
                .flatMap(kind -> fault.optional(kind).stream())
                .findFirst()
                .orElseThrow()
                .stringValue();
    }

    @Override
    public String toString() {
        return "%s -> %d %s %s".formatted(request, status, headers.map(), new String(body, UTF_8));
    }
}
