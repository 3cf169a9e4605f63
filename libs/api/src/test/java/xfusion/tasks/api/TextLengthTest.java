package xfusion.tasks.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextLengthTest {

    private static final String ROCKET = "\uD83D\uDE80";

    private final TextLength upToThree = new TextLength(3);

    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void countsCodePoints(int count) {
        assertEquals(ROCKET.repeat(count), upToThree.require(ROCKET.repeat(count)));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 4})
    void refusesWhatIsEmptyOrTooLong(int count) {
        assertThrows(IllegalArgumentException.class, () -> upToThree.require("x".repeat(count)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                " ",
                "\t\n",
                "\u00a0",
                "\u0085",
                "\u3000\u2028",
                "\u200b",
                "\ufeff \u2060",
                "\u2066\u2069",
                "\u3164",
                "\u2800\ufe0f"
            })
    void refusesWhatShowsNothing(String blank) {
        var refusal = assertThrows(IllegalArgumentException.class, () -> upToThree.require(blank));

        assertEquals("must not be blank", refusal.getMessage());
    }

    @ParameterizedTest
    @ValueSource(strings = {" x ", "\u0000", "\u00a0.", "\u0301"})
    void takesWhatShowsAnythingAsItIs(String text) {
        assertEquals(text, upToThree.require(text));
    }

    @Test
    void saysHowLongTheTextIs() {
        var refusal = assertThrows(IllegalArgumentException.class, () -> upToThree.require("four"));

        assertEquals("must have 1 to 3 characters; it has 4", refusal.getMessage());
    }
}
