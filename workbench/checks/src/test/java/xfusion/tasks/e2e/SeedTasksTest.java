package xfusion.tasks.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The two tasks of the system that this one replaces; no other test touches them. */
class SeedTasksTest {

    @ParameterizedTest
    @CsvSource({"1, Learn DynamoDB, completed", "2, Build To-Do App, in-progress"})
    void areShownExactlySo(String id, String description, String status) {
        Api.create("""
                {"taskId":"%s","description":"%s","status":"%s"}""".formatted(id, description, status)).expect(201);

        var got = Api.get(id).expect(200).json();
        assertEquals(id, got.path("taskId").stringValue());
        assertEquals(description, got.path("description").stringValue());
        assertEquals(status, got.path("status").stringValue());
        assertEquals(got, Listed.all().get(id));
    }
}
