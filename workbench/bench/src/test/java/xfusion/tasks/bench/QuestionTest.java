package xfusion.tasks.bench;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

/** A wrong answer ends the bench: a function that fails fast must not look like a fast one. */
class QuestionTest {

    private final Question question = new Question("{}", 201, "the-task");

    @Test
    void takesTheRightAnswer() {
        assertDoesNotThrow(() -> question.check("{\"statusCode\":201,\"body\":\"{\\\"taskId\\\":\\\"the-task\\\"}\"}"));
    }

    @Test
    void refusesAnotherStatus() {
        assertThrows(IllegalStateException.class, () -> question.check("{\"statusCode\":503,\"body\":\"the-task\"}"));
    }

    @Test
    void refusesAnotherTask() {
        assertThrows(IllegalStateException.class, () -> question.check("{\"statusCode\":201,\"body\":\"another\"}"));
    }
}
