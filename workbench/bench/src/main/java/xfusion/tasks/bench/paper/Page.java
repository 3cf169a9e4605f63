package xfusion.tasks.bench.paper;

import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import xfusion.tasks.bench.stage.BenchFailed;

/**
 * A page written by hand, with places for figures: each between {@code <!-- figures: its-name -->} and
 * {@code <!-- end -->}, on lines of their own.
 *
 * @param text as it is
 */
record Page(String text) {

    private static final String BEGIN = "<!-- figures: %s -->";
    private static final String END = "<!-- end -->";
    private static final Pattern PLACE =
            Pattern.compile("(?ms)^" + BEGIN.formatted("([\\w-]+)") + "$(.*?)(^" + END + "$|\\z|(?=^<!-- figures))");

    /** The page with its figures renewed; all else stays, letter by letter. */
    String with(Map<String, String> blocks) {
        return PLACE.matcher(text).replaceAll(place -> Matcher.quoteReplacement(filled(place, blocks)));
    }

    private static String filled(MatchResult place, Map<String, String> blocks) {
        String name = place.group(1);
        if (place.group(3).isEmpty()) {
            throw new BenchFailed("The place for %s has no end".formatted(name));
        }
        String block = Optional.ofNullable(blocks.get(name))
                .orElseThrow(() -> new BenchFailed("There are no figures called " + name));
        return "%s%n%n%s%n%n%s".formatted(BEGIN.formatted(name), block.strip(), END);
    }
}
