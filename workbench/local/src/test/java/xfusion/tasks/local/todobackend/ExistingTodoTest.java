package xfusion.tasks.local.todobackend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** What the Todo-Backend community asks of a todo that is there already. */
class ExistingTodoTest extends TodoTest {

    private JsonNode todo = MissingNode.getInstance();

    @BeforeEach
    void create() {
        todo = post("{\"title\":\"first\",\"order\":10}");
    }

    private JsonNode patch(String changes) {
        return at(todo, "PATCH", changes).json();
    }

    @Test
    void isReachedFromTheList() {
        post("{\"title\":\"second\"}");
        assertEquals(2, list().size());
        list().forEach(listed -> assertEquals(listed, at(listed, "GET", "").json()));
    }

    @Test
    void takesAnotherTitle() {
        assertEquals(
                "bathe the cat",
                patch("{\"title\":\"bathe the cat\"}").path("title").asString());
    }

    @Test
    void isCompletedAndOpenedAgain() {
        assertTrue(patch("{\"completed\":true}").path("completed").booleanValue());
        assertFalse(patch("{\"completed\":false}").path("completed").booleanValue());
    }

    @Test
    void keepsItsChanges() {
        var changed = patch("{\"title\":\"changed\",\"completed\":true}");
        assertEquals(changed, at(todo, "GET", "").json());
        assertEquals(List.of(changed), list().valueStream().toList());
        assertEquals(
                "[\"changed\",true,10]",
                "[%s,%s,%s]".formatted(changed.path("title"), changed.path("completed"), changed.path("order")));
    }

    @Test
    void isDeletedByItsUrl() {
        assertEquals(204, at(todo, "DELETE", "").status());
        assertEquals("[]", list().toString());
        assertEquals(404, at(todo, "GET", "").status());
    }

    @Test
    void wasCreatedWithItsOrder() {
        assertEquals(10, todo.path("order").intValue());
    }

    @Test
    void takesAnotherOrder() {
        assertEquals(95, patch("{\"order\":95}").path("order").intValue());
    }

    @Test
    void remembersItsOrder() {
        patch("{\"order\":95}");
        patch("{\"title\":\"changed\"}");
        assertEquals(95, at(todo, "GET", "").json().path("order").intValue());
    }
}
