package xfusion.tasks.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Open attributes: what apps add to a task. */
class AttributesTest {

    private final String id = Fresh.id();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"n\":1.0}",
                "{\"n\":-0.0,\"m\":1E+2,\"k\":1e-7}",
                "{\"n\":123456789012345678901234567890.000000000000000000001}",
                "{\"b\":false,\"a\":true}",
                "{\"z\":\"\",\"a\":\"e\u0301 🦔 \\u0000\"}",
                "{\"__proto__\":\"x\",\"taskId\":\"y\",\"a/b~c\":\"z\",\" \":1}"
            })
    void areKeptToTheLetter(String attributes) {
        var created = create(attributes).expect(201);
        assertShows(attributes, created);
        assertShows(attributes, Api.get(id));

        // Another name keeps the digits of those that stay.
        Api.patch(id, "{\"attributes\":{\"more\":1}}").expect(200);
        assertShows(
                attributes, Api.patch(id, "{\"attributes\":{\"more\":null}}").expect(200));
        assertShows(attributes, create(attributes).expect(201));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
            []                | /attributes          | object array
            "x"               | /attributes          | object string
            {"a":[1]}         | /attributes/a        | string number boolean array
            {"a":{}}          | /attributes/a        | string number boolean object
            {"":1}            | /attributes/         | 1 64
            {"a":1,"a":2}     | /attributes/a        | more than once
            """)
    void areRefusedByName(String attributes, String place, String words) {
        create(attributes).expectFault(place, words.split(" "));
        Api.get(id).expect(404);

        create("{}").expect(201);
        patch(attributes).expectFault(place, words.split(" "));
    }

    @Test
    void areAtMostTwenty() {
        create(names(21)).expectFault("/attributes", "20", "21");
        create(names(20)).expect(201);
        assertEquals(
                20,
                patch("{\"n0\":2,\"n1\":null,\"m\":1}")
                        .expect(200)
                        .json()
                        .path("attributes")
                        .size());

        patch("{\"one\":1}").expectFault("/attributes", "20", "21");
        assertEquals("\"2\"", Api.get(id).etag());
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "ä", "🦔"})
    void areOfAtMost4096BytesAndNamedByAtMost64Characters(String character) {
        int room = 4096 - "{\"a\":\"\"}".length();
        int bytes = character.getBytes(UTF_8).length;
        String most = character.repeat(room / bytes);

        create("{\"a\":\"%s\"}".formatted(most + character)).expectFault("/attributes", "4096");
        create("{\"%s\":1}".formatted(character.repeat(65))).expect(400);
        create("{\"a\":\"%s\"}".formatted(most)).expect(201);
        patch("{\"b\":12345}").expectFault("/attributes", "4096");
        patch("{\"a\":null,\"%s\":1}".formatted(character.repeat(64))).expect(200);
    }

    @Test
    void areAbsentWhereThereAreNone() {
        var created = create("{\"a\":null}").expect(201);

        assertFalse(created.json().has("attributes"), created::toString);
        create("null").expect(201);
        create("{}").expect(201);
        assertFalse(patch("{\"a\":null}").expect(200).json().has("attributes"));
        assertEquals("\"1\"", Api.get(id).etag());
    }

    @Test
    void belongToWhatACreationRepeats() {
        create("{\"a\":1}").expect(201);

        create("{\"a\":1}").expect(201);
        create("{\"a\":2}").expectProblem(409, "task-exists");
        create("{\"a\":1,\"b\":1}").expectProblem(409, "task-exists");
    }

    @Test
    void mayComeInAnotherOrderWhenACreationIsRepeated() {
        create("{\"b\":1,\"a\":1}").expect(201);

        assertShows("{\"b\":1,\"a\":1}", create("{\"a\":1,\"b\":1}").expect(201));
        create("{\"a\":1}").expectProblem(409, "task-exists");
    }

    private ApiAnswer create(String attributes) {
        return Api.create("{\"taskId\":\"%s\",\"description\":\"x\",\"attributes\":%s}".formatted(id, attributes));
    }

    private ApiAnswer patch(String attributes) {
        return Api.patch(id, "{\"attributes\":%s}".formatted(attributes));
    }

    private static String names(int count) {
        return IntStream.range(0, count).mapToObj("\"n%d\":1"::formatted).collect(Collectors.joining(",", "{", "}"));
    }

    private static void assertShows(String attributes, ApiAnswer answer) {
        assertTrue(new String(answer.body(), UTF_8).contains("\"attributes\":" + attributes), answer::toString);
    }
}
