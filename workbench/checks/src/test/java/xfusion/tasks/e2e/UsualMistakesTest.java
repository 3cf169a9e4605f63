package xfusion.tasks.e2e;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What people get wrong at first: the answer tells them what to do. */
class UsualMistakesTest {

    @Test
    void aTaskNeedsNoId() {
        Api.create("{\"description\":\"Learn DynamoDB\",\"status\":\"completed\"}")
                .expect(201);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "-1", "1.5", "1e400", "0"})
    void refusesANumberAsTaskId(String number) {
        Api.create("{\"taskId\":%s,\"description\":\"Learn DynamoDB\"}".formatted(number))
                .expectFault("/taskId", "string", "number");
    }

    @ParameterizedTest
    @ValueSource(strings = {"taskid", "TaskId", "TASKID", "taskID"})
    void guessesTheMemberThatWasMeant(String name) {
        Api.create("{\"%s\":\"1\",\"description\":\"Learn DynamoDB\"}".formatted(name))
                .expectFault("/" + name, "did you mean", "taskId");
    }

    @Test
    void asksForAMissingDescription() {
        Api.create("{\"taskId\":\"%s\"}".formatted(Fresh.id())).expectFault("/description", "required");
    }

    @Test
    void refusesAnEmptyDescription() {
        Api.create("{\"description\":\"\"}").expectFault("/description", "1", "1024");
    }

    @ParameterizedTest
    @ValueSource(strings = {"done", "Completed", "in progress", "in_progress", "", "canceled"})
    void namesTheFourStatuses(String status) {
        Api.create(Fresh.task(Fresh.id(), status))
                .expectFault("/status", "pending", "in-progress", "completed", "cancelled");
    }
}
