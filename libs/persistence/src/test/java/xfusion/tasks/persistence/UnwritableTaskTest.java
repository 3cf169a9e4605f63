package xfusion.tasks.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import xfusion.tasks.persistence.TaskFailure.TaskUnwritable;
import xfusion.tasks.persistence.task.Edit;
import xfusion.tasks.persistence.task.Expected;
import xfusion.tasks.persistence.task.TaskStatus;

/** A task that was put by hand, and that the table cannot store with a change. */
class UnwritableTaskTest extends TableTest {

    private static final List<Edit> EXTEND = List.of(new Edit.Extend(_ -> Optional.of("{}")));

    @ParameterizedTest
    @ValueSource(strings = {"description", "color"})
    void saysSoAndChangesNothing(String attribute) {
        put(byHand(Map.of(attribute, fromS("x".repeat(400 * 1024 - 125)))));
        assertCannotBeChanged();
    }

    @Test
    void saysSoOfAVersionWithTooManyDigits() {
        put(byHand(Map.of("version", fromN(AnyItem.MANY_DIGITS))));
        assertCannotBeChanged();
    }

    private void assertCannotBeChanged() {
        var before = stored("1");
        assertThrows(
                TaskUnwritable.class, () -> tasks.changeStatus(mine("1"), TaskStatus.COMPLETED, Expected.ANYTHING));
        assertThrows(TaskUnwritable.class, () -> tasks.edit(mine("1"), EXTEND, Expected.ANYTHING));
        assertEquals(before, stored("1"));
    }
}
