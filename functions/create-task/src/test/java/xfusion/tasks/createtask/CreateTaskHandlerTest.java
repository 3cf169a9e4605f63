package xfusion.tasks.createtask;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import xfusion.tasks.lambda.TestEvent;
import xfusion.tasks.lambda.TestFunction;
import xfusion.tasks.lambda.TestFunction.HttpAnswer;
import xfusion.tasks.persistence.Tasks;
import xfusion.tasks.table.TestTable;

class CreateTaskHandlerTest {

    private static final String LEARN =
            "{\"taskId\":\"1\",\"description\":\"Learn DynamoDB\",\"status\":\"completed\"}";

    @AutoClose
    private final TestTable table = TestTable.create();

    private final TestFunction function =
            new TestFunction(new CreateTaskHandler(Tasks.in(table.name(), table.client())));

    private HttpAnswer create(String owner, String body) {
        return function.answer(TestEvent.by(owner).body(body));
    }

    private HttpAnswer createWithKey(String owner, String key, String body) {
        return function.answer(TestEvent.by(owner).body(body).header("idempotency-key", key));
    }

    @Test
    void answersWithTheTaskAndWhereItIs() {
        HttpAnswer answer = create("me", LEARN);

        assertEquals(201, answer.status());
        assertEquals("/tasks/1", answer.header("Location"));
        assertEquals("\"1\"", answer.header("ETag"));
        assertEquals("Learn DynamoDB", answer.json().path("description").asString());
        assertEquals("completed", answer.json().path("status").asString());
    }

    @Test
    void showsNothingOfTheOwner() {
        assertFalse(create("someone-special", LEARN).text().contains("someone-special"));
    }

    @Test
    void refusesACallerWithoutAToken() {
        HttpAnswer answer = function.answer(TestEvent.byNobody().body(LEARN));

        assertEquals(401, answer.status());
        assertEquals("unauthenticated", answer.json().path("code").asString());
        assertEquals("Bearer", answer.header("WWW-Authenticate"));
    }

    @Test
    void refusesATokenWithoutASubject() {
        assertEquals(401, create("", LEARN).status());
        assertEquals(401, create("x".repeat(256), LEARN).status());
    }

    @Nested
    class WhenTheIdIsTaken {

        @Test
        void saysTheSameToItsOwnerAndToAStranger() {
            create("me", LEARN);

            HttpAnswer toMe = create("me", "{\"taskId\":\"1\",\"description\":\"Learn SQL\"}");
            HttpAnswer toAStranger = create("stranger", LEARN);

            assertEquals(409, toMe.status());
            assertEquals("task-exists", toMe.json().path("code").asString());
            assertEquals(toMe, toAStranger);
        }
    }

    @Nested
    class WithAnIdempotencyKey {

        private static final String TASK = "{\"description\":\"Build To-Do App\"}";

        @Test
        void createsOneTaskHoweverOftenItIsSent() {
            HttpAnswer first = createWithKey("me", "k", TASK);

            assertEquals(201, first.status());
            assertEquals(first, createWithKey("me", "k", TASK));
        }

        @Test
        void refusesAnotherTask() {
            createWithKey("me", "k", TASK);

            HttpAnswer answer = createWithKey("me", "k", "{\"description\":\"Something else\"}");

            assertEquals(422, answer.status());
            assertEquals("idempotency-key-reused", answer.json().path("code").asString());
        }

        @Test
        void isEachOwnersOwn() {
            HttpAnswer mine = createWithKey("me", "k", TASK);
            HttpAnswer another = createWithKey("another", "k", TASK);

            assertEquals(201, another.status());
            assertNotEquals(mine.header("Location"), another.header("Location"));
        }
    }

    @Test
    void saysThatTheTableIsAwayAndNeverThatTheTaskIsThere() {
        var orphan = new TestFunction(new CreateTaskHandler(Tasks.in("no-such-table", table.client())));

        HttpAnswer answer = orphan.answer(TestEvent.by("me").body(LEARN));

        assertEquals(503, answer.status());
        assertEquals("1", answer.header("Retry-After"));
        assertEquals("table-unavailable", answer.json().path("code").asString());
        assertTrue(
                orphan.log()
                        .getFirst()
                        .contains("\"tableCall\":\"PutItem\",\"tableError\":\"ResourceNotFoundException\""),
                orphan.log()::toString);
    }
}
