package xfusion.tasks.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import xfusion.tasks.persistence.task.TaskId;
import xfusion.tasks.persistence.task.TaskKey;

class FindTaskTest extends TableTest {

    @Test
    void findsNothingWhereNothingIs() {
        assertEquals(Optional.empty(), tasks.find(mine("1")));
    }

    @Test
    void findsNothingOfAStranger() {
        tasks.create(wanted("1"));

        assertEquals(Optional.empty(), tasks.find(new TaskKey(STRANGER, new TaskId("1"))));
    }
}
