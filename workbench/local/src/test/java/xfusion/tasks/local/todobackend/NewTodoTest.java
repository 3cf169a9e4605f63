package xfusion.tasks.local.todobackend;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** What the Todo-Backend community asks of the root, and of a todo that is created there. */
class NewTodoTest {

    @Nested
    class TheRoot extends TodoTest {

        @Test
        void answersAGetFromAnyOrigin() {
            var answer = CLIENT.send("GET", "/", "");
            assertEquals(200, answer.status());
            assertEquals(Optional.of("*"), answer.header("access-control-allow-origin"));
            assertEquals(204, CLIENT.send("OPTIONS", "/", "").status());
        }

        @Test
        void answersAPostWithTheTodo() {
            assertEquals("a todo", post("{\"title\":\"a todo\"}").path("title").asString());
        }

        @Test
        void answersADelete() {
            assertEquals(204, CLIENT.send("DELETE", "/", "").status());
        }

        @Test
        void isEmptyAfterADelete() {
            IntStream.range(0, 102).forEach(i -> post("{\"title\":\"one of many\"}"));
            assertEquals(102, list().size());
            deleteAll();
            assertEquals("[]", list().toString());
        }
    }

    @Nested
    class ANewTodo extends TodoTest {

        private JsonNode todo = MissingNode.getInstance();

        @BeforeEach
        void create() {
            todo = post("{\"title\":\"walk the dog\"}");
        }

        @Test
        void isInTheList() {
            assertEquals(1, list().size());
            assertEquals("walk the dog", list().get(0).path("title").asString());
        }

        @Test
        void isNotCompleted() {
            assertEquals("false", todo.path("completed").toString());
            assertEquals("false", list().get(0).path("completed").toString());
        }

        @Test
        void hasAUrl() {
            assertEquals(url(todo), url(list().get(0)));
        }

        @Test
        void isReturnedByItsUrl() {
            assertEquals(todo, at(todo, "GET", "").json());
        }
    }
}
