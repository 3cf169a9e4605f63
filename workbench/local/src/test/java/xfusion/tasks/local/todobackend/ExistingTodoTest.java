package xfusion.tasks.local.todobackend;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What the Todo-Backend community asks of a todo that is there already. */
class ExistingTodoTest extends TodoTest {

    private ObjectNode todo = JsonMapper.shared().createObjectNode();

    @BeforeEach
    void create() {
        todo = post("{\"title\":\"first\",\"order\":10}").asObject();
    }

    private void takesAndKeeps(String changes) {
        todo.setAll(JsonMapper.shared().readTree(changes).asObject());
        assertEquals(todo, at(todo, "PATCH", changes).json());
        assertEquals(todo, at(todo, "GET", "").json());
        assertEquals("[" + todo + "]", list().toString());
    }

    @Test
    void wasCreatedWithItsOrder() {
        assertEquals(10, todo.path("order").intValue());
    }

    @Test
    void isReachedFromTheList() {
        post("{\"title\":\"second\"}");
        assertEquals(2, list().size());
        list().forEach(listed -> assertEquals(listed, at(listed, "GET", "").json()));
    }

    @Test
    void isCompletedAndOpenedAgain() {
        takesAndKeeps("{\"completed\":true}");
        takesAndKeeps("{\"completed\":false}");
    }

    @Test
    void takesAnotherOrderAndTitle() {
        takesAndKeeps("{\"order\":95}");
        takesAndKeeps("{\"title\":\"bathe the cat\"}");
        takesAndKeeps("{\"title\":\"walk the dog\",\"completed\":true}");
    }

    @Test
    void isDeletedByItsUrl() {
        assertEquals(204, at(todo, "DELETE", "").status());
        assertEquals("[]", list().toString());
        assertEquals(404, at(todo, "GET", "").status());
    }
}
