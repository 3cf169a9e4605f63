package xfusion.tasks.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CreateTaskTest {

    private final String id = Fresh.id();

    @Test
    void fillsInTheDefaultsOfATaskWithTheLeastContent() {
        var created = Api.createPending(id);

        assertEquals("\"1\"", created.etag());
        assertEquals("pending", created.text("status"));
        assertEquals("normal", created.text("priority"));
        assertEquals(0, created.json().path("labels").size());
        assertFalse(created.json().has("dueDate"));
        assertFalse(created.json().has("completedAt"));
        assertEquals(created.text("createdAt"), created.text("updatedAt"));
        var age = Duration.between(Instant.parse(created.text("createdAt")), Instant.now());
        assertEquals(0, age.toHours(), age::toString);
    }

    @Test
    void keepsWhatItAnsweredWhereItSaysItIs() {
        var created = Api.createPending(id);

        assertEquals("/tasks/" + id, created.header("Location"));
        assertEquals(created.json(), Api.get(id).expect(200).json());
    }

    @Test
    void showsTheMembersOfACompletedTaskInOneOrder() {
        var created = Api.create("""
                        {"labels":["papers","travel"],"priority":"high","dueDate":"2028-02-29",
                         "status":"completed","description":"Renew the passport","taskId":"%s"}""".formatted(id)).expect(201);

        var order = "taskId description status dueDate priority labels createdAt updatedAt completedAt version";
        assertEquals(List.of(order.split(" ")), List.copyOf(created.json().propertyNames()));
        assertEquals(created.text("createdAt"), created.text("completedAt"));
    }

    @Test
    void makesAnotherUuidEachTimeWithoutAnId() {
        var created = Api.create("{\"description\":\"Learn DynamoDB\"}").expect(201);
        var other = Api.create("{\"description\":\"Learn DynamoDB\"}").expect(201);

        assertEquals(created.taskId(), UUID.fromString(created.taskId()).toString());
        assertEquals("/tasks/" + created.taskId(), created.header("Location"));
        assertNotEquals(created.taskId(), other.taskId());
    }

    @Test
    void takesAnIdOf64CharactersOfItsAlphabet() {
        var longest = ("AZaz09_-" + id + Fresh.id()).substring(0, 64);

        assertEquals(longest, Api.createPending(longest).taskId());
        Api.create(Fresh.task(longest + "x")).expectFault("/taskId", "64");
    }

    /** The two tasks of the system that this one replaces; no other test uses their ids. */
    @ParameterizedTest
    @CsvSource({"1, Learn DynamoDB, completed", "2, Build To-Do App, in-progress"})
    void takesTheSeedTasks(String seed, String description, String status) {
        Api.create("""
                {"taskId":"%s","description":"%s","status":"%s"}""".formatted(seed, description, status)).expect(201);

        var got = Api.get(seed).expect(200);
        assertEquals(description, got.text("description"));
        assertEquals(status, got.text("status"));
        assertTrue(Listed.ids("limit=100").contains(seed));
    }
}
