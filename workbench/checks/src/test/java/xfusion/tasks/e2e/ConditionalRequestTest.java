package xfusion.tasks.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** RFC 9110, section 13. The task of these tests is at version 2, in progress. */
class ConditionalRequestTest {

    private final String id = Fresh.id();

    @BeforeEach
    void atVersionTwo() {
        Api.createPending(id);
        assertEquals("\"2\"", Api.move(id, "in-progress").expect(200).etag());
    }

    @Nested
    class Reading {

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "\"2\"",
                    "W/\"2\"",
                    "*",
                    "\"1\", \"2\"",
                    "\"2\",\"1\"",
                    "\"1\" , W/\"2\"",
                    "\"a,b\", \"2\"",
                    ", \"2\""
                })
        void isAnswered304IfNoneMatchNamesTheVersion(String tags) {
            var answer = Api.get(id, "If-None-Match", tags).expect(304);

            assertEquals("\"2\"", answer.etag());
            assertEquals(0, answer.body().length);
        }

        @ParameterizedTest
        @ValueSource(strings = {"\"1\"", "W/\"1\"", "\"1\", \"3\"", "\"02\"", "\"\"", "\"a,2\"", "\"W/2\""})
        void showsTheTaskIfNoneMatchDoesNot(String tags) {
            Api.get(id, "If-None-Match", tags).expect(200);
        }

        @ParameterizedTest
        @ValueSource(strings = {"\"2\"", "*", "\"1\", \"2\"", "W/\"1\", \"2\""})
        void showsTheTaskIfMatchNamesTheVersion(String tags) {
            Api.get(id, "If-Match", tags).expect(200);
        }

        @ParameterizedTest
        @ValueSource(strings = {"\"1\"", "W/\"2\"", "\"1\", W/\"2\"", "\"x\"", "\"99999999999999999999\""})
        void isRefusedIfMatchDoesNot(String tags) {
            mismatch(Api.get(id, "If-Match", tags));
        }

        @Test
        void weighsIfMatchFirst() {
            mismatch(Api.get(id, "If-Match", "\"1\"", "If-None-Match", "\"2\""));
            Api.get(id, "If-Match", "\"2\"", "If-None-Match", "\"2\"").expect(304);
        }
    }

    @Nested
    class Changing {

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "\"2\"",
                    "*",
                    "\"1\", \"2\"",
                    "\"2\",\"1\"",
                    "W/\"1\", \"2\"",
                    "\"a,b\", \"2\"",
                    "\"x\",,\"2\""
                })
        void takesEffectIfMatchNamesTheVersion(String tags) {
            assertEquals(
                    "\"3\"",
                    Api.move(id, "completed", "If-Match", tags).expect(200).etag());
        }

        @Test
        void takesTheTagsOfSeveralHeaders() {
            Api.move(id, "completed", "If-Match", "\"1\"", "If-Match", "\"2\"").expect(200);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "\"1\"",
                    "\"3\"",
                    "W/\"2\"",
                    "\"1\", W/\"2\"",
                    "\"02\"",
                    "\"\"",
                    "\"x\"",
                    "\"99999999999999999999\""
                })
        void isRefusedIfMatchDoesNot(String tags) {
            mismatch(Api.move(id, "completed", "If-Match", tags));

            assertEquals("in-progress", Api.get(id).text("status"));
        }

        @ParameterizedTest
        @ValueSource(strings = {"\"2\"", "W/\"2\"", "*", "\"1\", \"2\""})
        void isRefusedIfNoneMatchNamesTheVersion(String tags) {
            mismatch(Api.move(id, "completed", "If-None-Match", tags));

            assertEquals("in-progress", Api.get(id).text("status"));
        }

        @ParameterizedTest
        @ValueSource(strings = {"\"1\"", "\"1\", \"3\"", "\"x\""})
        void takesEffectIfNoneMatchDoesNot(String tags) {
            Api.move(id, "completed", "If-None-Match", tags).expect(200);
        }

        @Test
        void asksForBoth() {
            mismatch(Api.move(id, "completed", "If-Match", "\"2\"", "If-None-Match", "\"2\""));
            mismatch(Api.move(id, "completed", "If-Match", "\"1\"", "If-None-Match", "\"1\""));
            Api.move(id, "completed", "If-Match", "\"2\"", "If-None-Match", "\"1\"")
                    .expect(200);
        }

        @Test
        void tellsTheVersionToTryAgainWith() {
            var refused = Api.move(id, "completed", "If-Match", "\"1\"").expect(412);

            Api.move(id, "completed", "If-Match", refused.etag()).expect(200);
        }
    }

    @Nested
    class AMissingTask {

        @ParameterizedTest
        @ValueSource(strings = {"*", "\"1\""})
        void isMissingWhateverTheCondition(String tags) {
            var missing = Fresh.id();

            Api.get(missing, "If-Match", tags).expectProblem(404, "task-not-found");
            Api.get(missing, "If-None-Match", tags).expectProblem(404, "task-not-found");
            Api.move(missing, "completed", "If-Match", tags).expectProblem(404, "task-not-found");
            Api.move(missing, "completed", "If-None-Match", tags).expectProblem(404, "task-not-found");
        }
    }

    @Nested
    class AMalformedCondition {

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "2",
                    "\"2",
                    "2\"",
                    "'2'",
                    "\"1\" \"2\"",
                    "*, \"2\"",
                    "w/\"2\"",
                    "W/2",
                    "W/ \"2\"",
                    "**",
                    "\"a b\"",
                    ",",
                    "\"2\";"
                })
        void isRefused(String tags) {
            Api.get(id, "If-Match", tags).expectFaultsAt("If-Match");
            Api.get(id, "If-None-Match", tags).expectFaultsAt("If-None-Match");
            Api.move(id, "completed", "If-Match", tags).expectFaultsAt("If-Match");
            Api.move(id, "completed", "If-None-Match", tags).expectFaultsAt("If-None-Match");
        }
    }

    private static void mismatch(Answer answer) {
        answer.expectProblem(412, "version-mismatch");
        assertEquals("\"2\"", answer.etag());
    }
}
