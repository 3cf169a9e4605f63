package xfusion.tasks.local.todobackend;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What the Todo-Backend community asks of the root, and of a todo that is created there. */
class NewTodoTest extends TodoTest {

    @Test
    void canBeAskedForFromAnyOrigin() {
        var answer = CLIENT.send("GET", "/", "");
        assertEquals(200, answer.status());
        assertEquals(Optional.of("*"), answer.header("access-control-allow-origin"));
        assertEquals(204, CLIENT.send("OPTIONS", "/", "").status());
    }

    @Test
    void hasItsTitleAndIsNotCompleted() {
        var todo = post("{\"title\":\"walk the dog\"}");
        assertEquals("walk the dog", todo.path("title").asString());
        assertEquals("false", todo.path("completed").toString());
    }

    @Test
    void isInTheListAndAtItsUrl() {
        var todo = post("{\"title\":\"walk the dog\"}");
        assertEquals("[" + todo + "]", list().toString());
        assertEquals(todo, at(todo, "GET", "").json());
    }

    @Test
    void isDeletedWithAllOthers() {
        IntStream.range(0, 102).forEach(i -> post("{\"title\":\"one of many\"}"));
        assertEquals(102, list().size());
        deleteAll();
        assertEquals("[]", list().toString());
    }
}
