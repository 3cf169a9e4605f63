package xfusion.tasks.bench.stage;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import xfusion.tasks.runtime.Answer;

/**
 * An event, and what must be answered to it.
 *
 * @param event an event of API Gateway, as JSON
 * @param status the answer's status
 * @param taskId the id of the task in the answer's body; empty if there has to be none
 */
public record Question(byte[] event, int status, String taskId) {

    /** @throws BenchFailed if that is not the answer to this question */
    public void check(String whose, Answer answer) {
        JsonNode told = JsonMapper.shared().readTree(answer.text());
        JsonNode body = JsonMapper.shared().readTree(told.path("body").asString("{}"));
        boolean right = !answer.failed()
                && told.path("statusCode").asInt() == status
                && body.path("taskId").asString("").equals(taskId);
        if (!right) {
            throw new BenchFailed("%s was to answer %d, and answered %s".formatted(whose, status, answer.text()));
        }
    }
}
