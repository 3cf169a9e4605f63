package xfusion.tasks.okhttp;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonObject;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;
import retrofit2.Call;
import retrofit2.Retrofit;
import retrofit2.converter.gson.GsonConverterFactory;
import retrofit2.http.Body;
import retrofit2.http.DELETE;
import retrofit2.http.GET;
import retrofit2.http.Header;
import retrofit2.http.PATCH;
import retrofit2.http.POST;
import retrofit2.http.Path;
import retrofit2.http.Query;

/** The API. A header or parameter that is null is not sent. */
public interface TasksApi {

    /** @param client with a cache, so that a task that has not changed is not transferred again */
    static TasksApi at(String url, OkHttpClient client) {
        // A patch says null to remove a part.
        var gson = new GsonBuilder().serializeNulls().create();
        return new Retrofit.Builder()
                .baseUrl(url)
                .client(client)
                .addConverterFactory(GsonConverterFactory.create(gson))
                .build()
                .create(TasksApi.class);
    }

    @POST("tasks")
    Call<Task> create(@Body JsonObject task);

    @GET("tasks/{taskId}")
    Call<Task> get(@Path("taskId") String taskId);

    @PATCH("tasks/{taskId}")
    Call<Task> edit(@Path("taskId") String taskId, @Header("If-Match") @Nullable String etag, @Body JsonObject patch);

    @DELETE("tasks/{taskId}")
    Call<Void> delete(@Path("taskId") String taskId, @Header("If-Match") @Nullable String etag);

    @GET("changes")
    Call<ChangesPage> changes(@Query("since") @Nullable String since);
}
