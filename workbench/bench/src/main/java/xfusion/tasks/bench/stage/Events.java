package xfusion.tasks.bench.stage;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import xfusion.tasks.bench.figures.Operation;

/**
 * Events for functions: those of the project's folder {@code events}, about a task of choice.
 *
 * @param folder the folder
 */
public record Events(Path folder) {

    private static final JsonMapper JSON = JsonMapper.shared();

    /** What is asked of a function; a task to create is another one each time. */
    public Question question(Operation operation, String existingTask) {
        return switch (operation) {
            case CREATE -> {
                String taskId = UUID.randomUUID().toString();
                yield new Question(event(operation, taskId), 201, taskId);
            }
            case GET -> new Question(event(operation, existingTask), 200, existingTask);
            default -> new Question("{}".getBytes(StandardCharsets.UTF_8), 200, "");
        };
    }

    /** The event that creates or gets that task. */
    public byte[] event(Operation operation, String taskId) {
        return switch (operation) {
            case CREATE -> creating(taskId);
            case GET -> getting(taskId);
            default -> throw new IllegalArgumentException("no event for " + operation);
        };
    }

    /** Whose tasks the events are about. */
    public String owner() {
        JsonNode subject = read("get-task").at("/requestContext/authorizer/jwt/claims/sub");
        return subject.asString();
    }

    private byte[] creating(String taskId) {
        ObjectNode event = read("create-task");
        var body = (ObjectNode) JSON.readTree(event.path("body").asString());
        event.put("body", body.put("taskId", taskId).toString());
        return JSON.writeValueAsBytes(event);
    }

    private byte[] getting(String taskId) {
        ObjectNode event = read("get-task");
        event.withObject("/pathParameters").put("taskId", taskId);
        return JSON.writeValueAsBytes(event.put("rawPath", "/tasks/" + taskId));
    }

    private ObjectNode read(String name) {
        return (ObjectNode) JSON.readTree(folder.resolve(name + ".json"));
    }
}
