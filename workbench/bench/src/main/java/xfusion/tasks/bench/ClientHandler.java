package xfusion.tasks.bench;

import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.http.crt.AwsCrtHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import xfusion.tasks.api.CreateTaskInput;
import xfusion.tasks.api.TaskFunction;
import xfusion.tasks.api.TaskResponse;
import xfusion.tasks.http.Request;
import xfusion.tasks.http.Response;
import xfusion.tasks.persistence.Tasks;
import xfusion.tasks.persistence.connection.Environment;
import xfusion.tasks.persistence.connection.TableConnection;
import xfusion.tasks.persistence.task.Owner;

/** The project's create, over the HTTP client that the variable {@code HTTP_CLIENT} names. */
public final class ClientHandler extends TaskFunction {

    private final Tasks tasks;

    /** Works on the table that the environment names. */
    public ClientHandler() {
        var environment = Environment.ofProcess();
        var connection = TableConnection.builder(environment)
                .httpClientBuilder(client(environment.require("HTTP_CLIENT")))
                .build();
        tasks = Tasks.in(environment.require("TABLE_NAME"), connection);
    }

    private static SdkHttpClient.Builder<?> client(String name) {
        return switch (name) {
            case "apache5" -> Apache5HttpClient.builder();
            case "crt" -> AwsCrtHttpClient.builder();
            case "url-connection" -> UrlConnectionHttpClient.builder();
            default -> throw new IllegalArgumentException("No HTTP client is called " + name);
        };
    }

    @Override
    protected Response answer(Request request, Owner owner) {
        return TaskResponse.created(CreateTaskInput.read(request, owner).applyTo(tasks));
    }
}
