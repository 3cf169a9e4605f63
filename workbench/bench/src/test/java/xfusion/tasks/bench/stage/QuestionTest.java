package xfusion.tasks.bench.stage;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import xfusion.tasks.runtime.Answer;

class QuestionTest {

    private final Question question = new Question(new byte[0], 201, "1");

    @Test
    void takesTheRightAnswer() {
        assertDoesNotThrow(() -> check("{\"statusCode\":201,\"body\":\"{\\\"taskId\\\":\\\"1\\\"}\"}"));
    }

    @Test
    void refusesAnotherStatus() {
        var failure = assertThrows(BenchFailed.class, () -> check("{\"statusCode\":503,\"body\":\"{}\"}"));

        assertTrue(String.valueOf(failure.getMessage()).contains("503"));
    }

    @Test
    void refusesAnotherTask() {
        assertThrows(BenchFailed.class, () -> check("{\"statusCode\":201,\"body\":\"{\\\"taskId\\\":\\\"2\\\"}\"}"));
    }

    private void check(String answer) {
        question.check("it", new Answer(answer.getBytes(StandardCharsets.UTF_8), false, Duration.ZERO));
    }
}
