package xfusion.tasks.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import xfusion.tasks.faults.Call.Request;

/** A history as it is told, and the table as it is said to be in the end. */
final class Story {

    final History history = new History();

    private int clock;

    /** One after the other. */
    Story then(Request request, Outcome outcome) {
        history.add(new Call(0, request, clock++, clock++, outcome));
        return this;
    }

    /** Beginning before all others, ending after them. */
    Story meanwhile(Request request, Outcome outcome) {
        history.add(new Call(1, request, -1, 1000, outcome));
        return this;
    }

    DynamicTest isFoundAs(String violation, State... table) {
        List<String> found = history.violations(table(table));
        return DynamicTest.dynamicTest(
                violation + ": " + history.calls(),
                () -> assertTrue(found.stream().anyMatch(each -> each.startsWith(violation)), found::toString));
    }

    DynamicTest isTrue(State... table) {
        List<String> found = history.violations(table(table));
        return DynamicTest.dynamicTest("true: " + history.calls(), () -> assertEquals(List.of(), found));
    }

    private static Map<String, State> table(State... tasks) {
        return Stream.of(tasks).collect(Collectors.toMap(State::taskId, task -> task));
    }
}
