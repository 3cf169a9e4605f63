package xfusion.tasks.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EntityTagsTest {

    private static final EntityTag STRONG = EntityTag.strong("3");
    private static final EntityTag WEAK = new EntityTag("3", true);

    @Nested
    class Reading {

        @ParameterizedTest
        @ValueSource(strings = {"\"3\",W/\"3\"", " \"3\" , W/\"3\" ", "\"3\",,\t,W/\"3\",", ",\"3\",W/\"3\""})
        void takesALine(String value) {
            assertEquals(new EntityTags.Listed(List.of(STRONG, WEAK)), EntityTags.parse(value));
        }

        @Test
        void takesCommasAndNothingWithinQuotes() {
            assertEquals(
                    new EntityTags.Listed(List.of(EntityTag.strong("a,b"), EntityTag.strong(""))),
                    EntityTags.parse("\"a,b\", \"\""));
        }

        @Test
        void takesAStar() {
            assertEquals(new EntityTags.Any(), EntityTags.parse(" * "));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "",
                    ",",
                    "3",
                    "\"3",
                    "3\"",
                    "w/\"3\"",
                    "W/ \"3\"",
                    "\"3\" \"4\"",
                    "*,\"3\"",
                    "\"a b\"",
                    "\"3\"\n"
                })
        void refusesAnythingElse(String value) {
            assertThrows(IllegalArgumentException.class, () -> EntityTags.parse(value));
        }

        @Test
        void refusesMoreThanAHundred() {
            assertThrows(IllegalArgumentException.class, () -> EntityTags.parse("\"3\",".repeat(101)));
        }
    }

    @Nested
    class Comparing {

        private final EntityTags strong = EntityTags.parse("\"2\", \"3\"");
        private final EntityTags weak = EntityTags.parse("W/\"3\"");

        @Test
        void stronglyKnowsNoWeakTags() {
            assertTrue(strong.matchStrongly(STRONG));
            assertFalse(strong.matchStrongly(WEAK));
            assertFalse(weak.matchStrongly(STRONG));
            assertFalse(weak.matchStrongly(WEAK));
        }

        @Test
        void weaklyLooksAtWhatIsInTheQuotes() {
            assertTrue(weak.matchWeakly(STRONG));
            assertTrue(strong.matchWeakly(WEAK));
            assertFalse(strong.matchWeakly(EntityTag.strong("4")));
        }

        @Test
        void withAStarMatchesAny() {
            assertTrue(EntityTags.parse("*").matchStrongly(STRONG));
            assertTrue(EntityTags.parse("*").matchWeakly(STRONG));
        }
    }
}
