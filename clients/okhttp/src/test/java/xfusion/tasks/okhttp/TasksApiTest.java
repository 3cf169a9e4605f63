package xfusion.tasks.okhttp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.UUID;
import okhttp3.Cache;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import retrofit2.HttpException;
import retrofit2.Response;

/** Needs the API at {@code API_URL}, as {@code make run} runs it; {@code make clients-test} starts it. */
class TasksApiTest {

    /** Makes a 410 of every answer to a token that is not fresh any more. */
    private boolean tokensExpire;

    private Cache cache;
    private OkHttpClient client;
    private TasksApi api;
    private LocalTasks local;
    private Task task;

    @BeforeEach
    void connect(@TempDir Path folder) throws IOException {
        cache = new Cache(folder.toFile(), 10_000_000);
        client = new OkHttpClient.Builder()
                .cache(cache)
                .addInterceptor(chain -> {
                    var answer = chain.proceed(chain.request());
                    boolean expires = tokensExpire && chain.request().url().queryParameter("since") != null;
                    tokensExpire &= !expires;
                    return expires ? answer.newBuilder().code(410).build() : answer;
                })
                .build();
        api = TasksApi.at(System.getenv().getOrDefault("API_URL", "http://127.0.0.1:3000"), client);
        local = new LocalTasks(api);
        task = create();
    }

    @AfterEach
    void disconnect() throws IOException {
        cache.close();
        client.connectionPool().evictAll();
    }

    private static JsonObject json(String name, @Nullable String value) {
        var json = new JsonObject();
        json.addProperty(name, value);
        return json;
    }

    private Task create() throws IOException {
        JsonObject content = json("taskId", UUID.randomUUID().toString());
        content.addProperty("description", "Buy milk");
        content.addProperty("dueDate", "2026-12-24");
        return TaskEditor.body(api.create(content).execute());
    }

    private Response<Task> get() throws IOException {
        return api.get(task.taskId()).execute();
    }

    private Response<Task> edit(String etag, JsonObject patch) throws IOException {
        return api.edit(task.taskId(), etag, patch).execute();
    }

    private int delete(String etag) throws IOException {
        return api.delete(task.taskId(), etag).execute().code();
    }

    /** What the API has answered, whatever the cache made of it. */
    private static int network(Response<?> answer) {
        return Objects.requireNonNull(answer.raw().networkResponse()).code();
    }

    @Test
    void transfersATaskOnceUntilItChanges() throws IOException {
        assertNull(get().raw().cacheResponse());

        Response<Task> again = get();
        assertEquals(304, network(again));
        assertEquals(task, again.body());

        edit(task.etag(), json("description", "Buy oat milk"));
        Response<Task> changed = get();
        assertEquals(200, network(changed));
        assertEquals("Buy oat milk", TaskEditor.body(changed).description());
    }

    @Nested
    class AnEdit {

        @Test
        void changesWhatItNamesAndRemovesWhatIsNull() throws IOException {
            Task edited = TaskEditor.body(edit(task.etag(), json("dueDate", null)));
            assertNull(edited.dueDate());
            assertEquals("Buy milk", edited.description());
            assertEquals(2, edited.version());
        }

        @Test
        void isRefusedIfTheTaskHasChanged() throws IOException {
            edit(task.etag(), json("status", "completed"));

            Response<Task> refused = edit(task.etag(), json("status", "cancelled"));
            assertEquals(412, refused.code());
            assertEquals("\"2\"", refused.headers().get("ETag"));
        }

        @Test
        void isMadeAgainOfWhatTheTaskHasBecome() throws IOException {
            edit(task.etag(), json("description", "Buy oat milk"));

            Task edited = new TaskEditor(api).edit(task, now -> json("description", now.description() + " and bread"));
            assertEquals("Buy oat milk and bread", edited.description());
        }

        @Test
        void failsIfTheTaskIsGone() throws IOException {
            delete(task.etag());

            var failure = assertThrows(
                    HttpException.class, () -> new TaskEditor(api).edit(task, _ -> json("status", "completed")));
            assertEquals(404, failure.code());
        }
    }

    @Nested
    class ADeletion {

        @Test
        void mayBeRepeated() throws IOException {
            assertEquals(204, delete(task.etag()));
            assertEquals(204, delete(task.etag()));
            assertEquals(404, get().code());
        }

        @Test
        void isRefusedIfTheTaskHasChanged() throws IOException {
            edit(task.etag(), json("status", "completed"));
            assertEquals(412, delete(task.etag()));
            assertEquals(204, delete("\"2\""));
        }
    }

    @Nested
    class TheFeedOfChanges {

        private void synced(String id, boolean isThere) throws IOException {
            local.sync();
            assertEquals(isThere, local.tasks().containsKey(id));
        }

        @Test
        void tellsWhatWasCreatedEditedAndDeleted() throws IOException {
            synced(task.taskId(), true);
            Task other = create();
            edit(task.etag(), json("priority", "high"));
            synced(other.taskId(), true);
            assertEquals("high", local.tasks().getOrDefault(task.taskId(), task).priority());

            delete("\"2\"");
            synced(task.taskId(), false);
        }

        @Test
        void isReadPageByPage() throws IOException {
            for (int i = 0; i < 120; i++) {
                create();
            }
            local.sync();
            assertTrue(local.tasks().size() > 120);
        }

        @Test
        void isListedFromTheBeginningWhenTheTokenHasExpired() throws IOException {
            synced(task.taskId(), true);
            Task other = create();
            tokensExpire = true;
            synced(other.taskId(), true);
            assertTrue(local.tasks().containsKey(task.taskId()));
        }
    }
}
