package xfusion.tasks.okhttp;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.util.function.Function;
import retrofit2.HttpException;
import retrofit2.Response;

/** Edits tasks without undoing what another device has changed in between. */
public record TaskEditor(TasksApi api) {

    /**
     * Edits the task that the user saw; if it has changed since, edits what it has become.
     *
     * @param edit the merge patch for what the task is now, or an empty one to leave it
     * @throws HttpException if the API refuses the edit, or the task is gone
     */
    public Task edit(Task seen, Function<Task, JsonObject> edit) throws IOException {
        Task task = seen;
        while (true) {
            Response<Task> answer =
                    api.edit(task.taskId(), task.etag(), edit.apply(task)).execute();
            if (answer.code() != 412) {
                return body(answer);
            }
            task = body(api.get(task.taskId()).execute());
        }
    }

    static <T> T body(Response<T> answer) {
        T body = answer.body();
        if (body == null) {
            throw new HttpException(answer);
        }
        return body;
    }
}
