package xfusion.tasks.bench.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Map;
import org.junit.jupiter.api.Test;
import xfusion.tasks.bench.stage.BenchFailed;

class PageTest {

    private static final String WRITTEN = """
            # By hand

            <!-- figures: one -->
            old $1
            <!-- end -->
            between
            <!-- figures: two -->
            <!-- end -->
            after
            """;

    private final Map<String, String> blocks = Map.of("one", "new $2\n", "two", "| a |");

    @Test
    void renewsItsFiguresAndKeepsAllElse() {
        assertEquals("""
                # By hand

                <!-- figures: one -->

                new $2

                <!-- end -->
                between
                <!-- figures: two -->

                | a |

                <!-- end -->
                after
                """, new Page(WRITTEN).with(blocks));
    }

    @Test
    void changesNothingTheSecondTime() {
        String once = new Page(WRITTEN).with(blocks);

        assertEquals(once, new Page(once).with(blocks));
    }

    @Test
    void refusesAPlaceThatNothingIsFor() {
        assertThrows(BenchFailed.class, () -> new Page(WRITTEN).with(Map.of("one", "")));
    }

    @Test
    void refusesAPlaceWithoutAnEnd() {
        var page = new Page("<!-- figures: one -->\nforgotten\n<!-- figures: two -->\n<!-- end -->\n");

        assertThrows(BenchFailed.class, () -> page.with(blocks));
    }
}
