package xfusion.tasks.local.todobackend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;
import xfusion.tasks.local.ApiClient;
import xfusion.tasks.local.ApiClient.ApiResponse;
import xfusion.tasks.local.RunnerProcess;

/** The sixteen behaviours that the Todo-Backend community asks of everybody's backend. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TodoBackendTest {

    @AutoClose
    private final RunnerProcess runner = RunnerProcess.start(Map.of(), Path.of("target", "todo-backend.log"));

    private final HttpServer backend;
    private final ApiClient client;

    TodoBackendTest() throws IOException {
        backend = TodoBackend.start(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), runner.uri());
        client = new ApiClient(URI.create(url(backend)));
    }

    @AfterAll
    void stop() {
        backend.stop(0);
    }

    @BeforeEach
    void deleteAll() {
        assertEquals(204, client.send("DELETE", "/", "").status());
    }

    private JsonNode post(String todo) {
        return client.send("POST", "/", todo).json();
    }

    private JsonNode list() {
        return client.send("GET", "/", "").json();
    }

    private ApiResponse at(JsonNode todo, String method, String body) {
        return client.send(method, URI.create(url(todo)).getPath(), body);
    }

    private static String url(HttpServer server) {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private static String url(JsonNode todo) {
        return todo.required("url").stringValue();
    }

    @Nested
    class TheRoot {

        @Test
        void answersAGetFromAnyOrigin() {
            var answer = client.send("GET", "/", "");
            assertEquals(200, answer.status());
            assertEquals(Optional.of("*"), answer.header("access-control-allow-origin"));
            assertEquals(204, client.send("OPTIONS", "/", "").status());
        }

        @Test
        void answersAPostWithTheTodo() {
            assertEquals("a todo", post("{\"title\":\"a todo\"}").path("title").asString());
        }

        @Test
        void answersADelete() {
            assertEquals(204, client.send("DELETE", "/", "").status());
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
    class ANewTodo {

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

    @Nested
    class AnExistingTodo {

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
}
