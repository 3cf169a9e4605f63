package xfusion.tasks.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import xfusion.tasks.persistence.TaskFailure.TaskNotFound;
import xfusion.tasks.persistence.TaskFailure.VersionMismatch;
import xfusion.tasks.persistence.task.Edit;
import xfusion.tasks.persistence.task.Expected;
import xfusion.tasks.persistence.task.Task;

/** The attributes are read before they are edited, so that another write may come between. */
class EditAttributesTest extends TableTest {

    private static final Optional<String> RED = Optional.of("{\"color\":\"red\"}");
    private static final Optional<String> BLUE = Optional.of("{\"color\":\"blue\"}");

    @BeforeEach
    void createATask() {
        tasks.create(wanted("1"));
        edit(Expected.ANYTHING, new Edit.Extend(_ -> RED));
    }

    private Task edit(Expected expected, Edit... edits) {
        later();
        return tasks.edit(mine("1"), List.of(edits), expected);
    }

    private final List<Optional<String>> seen = new ArrayList<>();

    private Edit onceAfter(Runnable rival) {
        return new Edit.Extend(present -> {
            seen.add(present);
            if (seen.size() == 1) {
                rival.run();
            }
            return present.map(json -> json.replace('}', ',') + "\"size\":1}");
        });
    }

    @Test
    void isMadeOnTopOfARivals() {
        Edit edit = onceAfter(() -> edit(Expected.ANYTHING, new Edit.Extend(_ -> BLUE)));

        Task edited = edit(Expected.ANYTHING, edit);

        assertEquals(List.of(RED, BLUE), seen);
        assertEquals(
                Optional.of("{\"color\":\"blue\",\"size\":1}"), edited.content().attributes());
        assertEquals(4, edited.version());
    }

    @Test
    void isRefusedOnTopOfARivalsIfAVersionWasMeant() {
        Edit edit = onceAfter(() -> edit(Expected.ANYTHING, new Edit.Describe("Learn SQL")));

        assertThrows(VersionMismatch.class, () -> edit(version(2), edit));
        assertEquals(RED, tasks.find(mine("1")).orElseThrow().content().attributes());
    }

    @Test
    void findsNoTaskThatARivalHasDeleted() {
        Edit edit = onceAfter(() -> tasks.delete(mine("1"), Expected.ANYTHING));

        assertThrows(TaskNotFound.class, () -> edit(Expected.ANYTHING, edit));
        assertEquals(Optional.empty(), tasks.find(mine("1")));
    }
}
