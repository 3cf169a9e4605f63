package xfusion.tasks.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How long, how many, and which values. Characters are Unicode code points, however many bytes they take. */
class MemberLimitsTest {

    private static final String EMOJI = "🦔";

    @Nested
    class ADescription {

        @ParameterizedTest
        @ValueSource(strings = {"x", "ä", EMOJI})
        void mayHave1024Characters(String character) {
            var text = character.repeat(1024);

            assertEquals(text, described(text).expect(201).text("description"));
        }

        @ParameterizedTest
        @ValueSource(strings = {"x", "ä", EMOJI})
        void mayNotHave1025(String character) {
            described(character.repeat(1025)).expectFault("/description", "1024");
        }

        @Test
        void countsAnEscapedPairAsOneCharacter() {
            var created = described("\\ud83e\\udd94".repeat(1024)).expect(201);

            assertEquals(EMOJI.repeat(1024), created.text("description"));
        }

        @ParameterizedTest
        @ValueSource(strings = {"a\nb\tc", "\0", "\"", "\\", "e\u0301", " x ", "'; --", "<b>", "\u2028", "\uFFFF", " "})
        void keepsEveryCharacter(String text) {
            var created = described(escaped(text)).expect(201);

            assertEquals(text, created.text("description"));
            assertEquals(text, Api.get(created.taskId()).expect(200).text("description"));
        }

        private Answer described(String text) {
            return Api.create("{\"description\":\"%s\"}".formatted(text));
        }

        private String escaped(String text) {
            return text.chars().mapToObj("\\u%04x"::formatted).collect(Collectors.joining());
        }
    }

    @Nested
    class ADueDate {

        @ParameterizedTest
        @ValueSource(strings = {"2026-12-24", "2028-02-29", "2000-02-29", "0001-01-01", "9999-12-31"})
        void isAnyCalendarDate(String date) {
            assertEquals(date, due(date).expect(201).text("dueDate"));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "2026-02-29",
                    "1900-02-29",
                    "2026-02-30",
                    "2026-04-31",
                    "2026-13-01",
                    "2026-00-01",
                    "2026-01-00"
                })
        void hasToExist(String date) {
            due(date).expectFault("/dueDate");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "",
                    "tomorrow",
                    "2026-1-2",
                    "20261224",
                    "24.12.2026",
                    "2026-12-24T00:00:00Z",
                    "+2026-12-24",
                    "-0001-01-01",
                    "12026-12-24",
                    "2026-W52-4",
                    "2026-359",
                    " 2026-12-24",
                    "２０２６-12-24"
                })
        void hasOneForm(String date) {
            due(date).expectFault("/dueDate");
        }

        private Answer due(String date) {
            return Api.create("{\"description\":\"Learn DynamoDB\",\"dueDate\":\"%s\"}".formatted(date));
        }
    }

    @Nested
    class APriority {

        @ParameterizedTest
        @ValueSource(strings = {"low", "normal", "high"})
        void isOneOfThree(String priority) {
            assertEquals(priority, prioritized(priority).expect(201).text("priority"));
        }

        @ParameterizedTest
        @ValueSource(strings = {"urgent", "High", ""})
        void isNoOther(String priority) {
            prioritized(priority).expectFault("/priority", "low", "normal", "high");
        }

        private Answer prioritized(String priority) {
            return Api.create("{\"description\":\"Learn DynamoDB\",\"priority\":\"%s\"}".formatted(priority));
        }
    }

    @Nested
    class Labels {

        @Test
        void mayBe20Of64Characters() {
            var created = labelled(quoted(20, EMOJI.repeat(64))).expect(201);

            assertEquals(20, created.json().path("labels").size());
            assertEquals(EMOJI.repeat(64), created.json().at("/labels/19").stringValue());
        }

        @Test
        void mayBeNone() {
            assertEquals("[]", labelled("").expect(201).json().path("labels").toString());
        }

        @Test
        void mayNotBe21() {
            labelled(quoted(21, "x")).expectFault("/labels", "20");
        }

        @Test
        void mayNotHave65Characters() {
            labelled("\"x\",\"%s\"".formatted("x".repeat(65))).expectFault("/labels/1", "64");
        }

        @Test
        void mayNotBeEmpty() {
            labelled("\"\"").expectFault("/labels/0");
        }

        @Test
        void areStrings() {
            labelled("\"x\",1,null,[\"y\"]").expectFaultsAt("/labels/1", "/labels/2", "/labels/3");
        }

        private Answer labelled(String labels) {
            return Api.create("{\"description\":\"Learn DynamoDB\",\"labels\":[%s]}".formatted(labels));
        }

        private String quoted(int count, String label) {
            return IntStream.range(0, count).mapToObj(_ -> '"' + label + '"').collect(Collectors.joining(","));
        }
    }
}
