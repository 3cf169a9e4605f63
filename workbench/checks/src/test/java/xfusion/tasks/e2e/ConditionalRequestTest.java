package xfusion.tasks.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** RFC 9110, section 13. The task of these tests is at version 2, in progress. */
class ConditionalRequestTest {

    private final String id = Fresh.id();

    @BeforeEach
    void atVersionTwo() {
        Api.createPending(id);
        assertEquals("\"2\"", Api.move(id, "in-progress").expect(200).etag());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
            # header      | tags                   | GET | PUT
            If-Match      | "2"                    | 200 | 200
            If-Match      | *                      | 200 | 200
            If-Match      | "1", "2"               | 200 | 200
            If-Match      | W/"1", "2"             | 200 | 200
            If-Match      | "a,b", "2"             | 200 | 200
            If-Match      | "1"                    | 412 | 412
            If-Match      | W/"2"                  | 412 | 412
            If-Match      | "1", W/"2"             | 412 | 412
            If-Match      | "02"                   | 412 | 412
            If-Match      | "99999999999999999999" | 412 | 412
            If-None-Match | "2"                    | 304 | 412
            If-None-Match | W/"2"                  | 304 | 412
            If-None-Match | *                      | 304 | 412
            If-None-Match | "1" , W/"2"            | 304 | 412
            If-None-Match | "a,b", "2"             | 304 | 412
            If-None-Match | , "2"                  | 304 | 412
            If-None-Match | "1"                    | 200 | 200
            If-None-Match | W/"1"                  | 200 | 200
            If-None-Match | "02"                   | 200 | 200
            If-None-Match | "a,2"                  | 200 | 200
            """)
    void isAnswered(String header, String tags, int ofGet, int ofPut) {
        var got = Api.get(id, header, tags).expect(ofGet);
        assertEquals("\"2\"", got.etag());

        var changed = Api.move(id, "completed", header, tags).expect(ofPut);
        assertEquals(ofPut == 200 ? "\"3\"" : "\"2\"", changed.etag());
        assertEquals(changed.etag(), Api.get(id).etag());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
            2
            "2
            "1" "2"
            *, "2"
            w/"2"
            W/ "2"
            ,
            """)
    void isRefusedWhereItIsMalformed(String tags) {
        for (String header : new String[] {"If-Match", "If-None-Match"}) {
            Api.get(id, header, tags).expectFaultsAt(header);
            Api.move(id, "completed", header, tags).expectFaultsAt(header);
        }
    }

    /** Who only gets the task again, through the same proxy, gets such a tag again. */
    @ParameterizedTest
    @ValueSource(strings = {"W/\"2\"", "\"2-gzip\"", "\"abc\"", "\"1\", W/\"1\""})
    void saysThatATagNeverMatchesAndWhichDoes(String tags) {
        for (var answer : List.of(Api.get(id, "If-Match", tags), Api.move(id, "completed", "If-Match", tags))) {
            mismatch(answer);
            var detail = answer.text("detail");
            assertTrue(detail.contains("Only \"2\" matches") && detail.contains("never match"), detail);
        }
        mismatch(Api.get(id, "If-Match", "\"1\""));
    }

    @Test
    void takesTheTagsOfSeveralHeaders() {
        Api.move(id, "completed", "If-Match", "\"1\"", "If-Match", "\"2\"").expect(200);
    }

    @Test
    void asksForBothIfMatchFirst() {
        mismatch(Api.get(id, "If-Match", "\"1\"", "If-None-Match", "\"2\""));
        Api.get(id, "If-Match", "\"2\"", "If-None-Match", "\"2\"").expect(304);
        mismatch(Api.move(id, "completed", "If-Match", "\"2\"", "If-None-Match", "\"2\""));
        mismatch(Api.move(id, "completed", "If-Match", "\"1\"", "If-None-Match", "\"1\""));
        Api.move(id, "completed", "If-Match", "\"2\"", "If-None-Match", "\"1\"").expect(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "\"1\""})
    void findsNoTaskWhereThereIsNone(String tags) {
        for (String header : new String[] {"If-Match", "If-None-Match"}) {
            Api.get(Fresh.id(), header, tags).expectProblem(404, "task-not-found");
            Api.move(Fresh.id(), "completed", header, tags).expectProblem(404, "task-not-found");
        }
    }

    private static void mismatch(ApiAnswer answer) {
        answer.expectProblem(412, "version-mismatch");
        assertEquals("\"2\"", answer.etag());
    }
}
