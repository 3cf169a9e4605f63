package xfusion.tasks.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EntityTagsTest {

    private static final EntityTag STRONG = EntityTag.strong("3");
    private static final EntityTag WEAK = new EntityTag("3", true);

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
            strings = {"", ",", "3", "\"3", "3\"", "w/\"3\"", "W/ \"3\"", "\"3\" \"4\"", "*,\"3\"", "\"a b\"", "\"3\"\n"
            })
    void refusesAnythingElse(String value) {
        assertThrows(IllegalArgumentException.class, () -> EntityTags.parse(value));
    }

    @Test
    void refusesMoreThanAHundred() {
        assertThrows(IllegalArgumentException.class, () -> EntityTags.parse("\"3\",".repeat(101)));
    }
}
