package xfusion.tasks.bench;

import java.util.UUID;

/**
 * An event, and what its answer must have.
 *
 * @param event an event of API Gateway, as JSON
 * @param status the status of the right answer
 * @param taskId a part of the event and of the right answer
 */
record Question(String event, int status, String taskId) {

    /** The task that the files in {@code events} are about. */
    static final String TASK_ID = "0b9d2f5e-6c1a-4c55-9a53-2f1f6a7d4e10";

    /** Its owner. */
    static final String OWNER = "6b1f4f0e-3a52-4c56-9d0b-2f8d0f4f7a11";

    /** The same question; where it creates a task, about a new one. */
    Question again() {
        String newId = UUID.randomUUID().toString();
        return status == MeasuredOperation.CREATE.status()
                ? new Question(event.replace(taskId, newId), status, newId)
                : this;
    }

    /** @throws IllegalStateException if that is not the answer to this question */
    void check(String answer) {
        if (!answer.contains("\"statusCode\":" + status) || !answer.contains(taskId)) {
            throw new IllegalStateException(
                    "The answer should be %d about %s, but is %s".formatted(status, taskId, answer));
        }
    }
}
