package xfusion.tasks.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromL;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import xfusion.tasks.persistence.task.Content;
import xfusion.tasks.persistence.task.Task;
import xfusion.tasks.persistence.task.TaskState;

/** Pages of many large tasks, and of much that is no task. */
class LargePageTest extends TableTest {

    /** Lambda's limit for an answer. */
    private static final long LIMIT = 6 * 1024 * 1024;

    /** JSON writes it with six characters, and in the JSON around the body with seven. */
    private static final String WORST = "\u0001";

    @SuppressWarnings("unused")
    private static final List<Arguments> LARGEST = List.of(
            Arguments.of(
                    500,
                    Map.of(
                            "description", fromS(WORST.repeat(1024)),
                            "labels", labels(20, WORST.repeat(64)),
                            "attributes", fromS("{\"a\":\"%s\"}".formatted("\\u0001".repeat(680))))),
            Arguments.of(16, Map.of("description", fromS(WORST.repeat(380_000)))));

    private static AttributeValue labels(int count, String label) {
        return fromL(Collections.nCopies(count, fromS(label)));
    }

    private void putMany(int count, Map<String, AttributeValue> attributes) {
        IntStream.range(0, count).forEach(i -> {
            var item = byHand(attributes);
            item.put("taskId", fromS("task-" + i));
            put(item);
        });
    }

    @ParameterizedTest
    @FieldSource("LARGEST")
    void fitIntoAnAnswer(int count, Map<String, AttributeValue> attributes) {
        putMany(count, attributes);
        var ids = new TreeMap<String, TaskState>();
        var listing = new Listing(tasks, 500);

        ChangesPage page = listing.changes(Optional.empty());
        while (!page.items().isEmpty() && ids.size() < count) {
            long size = page.items().stream().mapToLong(LargePageTest::size).sum();
            assertTrue(size < LIMIT, () -> "%d bytes".formatted(size));
            page.items().forEach(state -> ids.put(state.key().taskId().value(), state));
            page = listing.changes(Optional.of(page.next()));
        }
        assertEquals(count, ids.size());
        assertEquals(count, new Listing(tasks, 100).tasks(Optional.empty()).size());
    }

    /** Of a task in JSON that is a text in JSON. */
    private static long size(TaskState state) {
        Content content = ((Task) state).content();
        Stream<String> texts = Stream.concat(
                Stream.of(content.description(), content.attributes().orElse("")), content.labels().stream());
        return 500 + texts.mapToLong(text -> 5 + escaped(text)).sum();
    }

    private static long escaped(String text) {
        return text.codePoints()
                .mapToLong(c -> c < ' '
                        ? 7
                        : c == '"' || c == '\\' ? 4 : Character.toString(c).getBytes(StandardCharsets.UTF_8).length)
                .sum();
    }

    @Test
    void countTheQuotationMarksOfEmptyLabels() {
        assertEquals(4000, new StoredItem(Map.of(), Collections.nCopies(1000, "")).size());
    }

    @Test
    void endEarlyAmongItemsThatAreNoTasksAndGoOnThere() {
        putMany(600, Map.of("description", fromS("")));
        tasks.create(wanted("1"));
        tasks.create(wanted("2"));
        meter.clear();

        assertEquals(2, new Listing(tasks, 1).tasks(Optional.empty()).size());
        assertTrue(meter.receipts().size() <= 4, () -> meter.receipts().toString());
    }

    @Test
    void doNotEndWhereNoShortCursorCanSayWhere() {
        IntStream.range(0, 12)
                .forEach(i -> put(byHand(Map.of(
                        "taskId",
                        fromS("%02d".formatted(i) + "x".repeat(1000)),
                        "attributes",
                        fromS("x".repeat(390_000))))));
        put(PUT_BY_HAND);

        assertEquals(1, new Listing(tasks, 1).tasks(Optional.empty()).size());
        assertTrue(new Listing(tasks, 1).allChanges(Optional.empty(), _ -> {}).length() < 512);
    }
}
