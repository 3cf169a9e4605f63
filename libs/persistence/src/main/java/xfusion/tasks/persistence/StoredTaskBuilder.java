package xfusion.tasks.persistence;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.NullUnmarked;

/** Gathers an item's attributes until they make a task; DynamoDB's mapper fills it in any order. */
@NullUnmarked
final class StoredTaskBuilder {

    private String taskId;
    private String ownerId;
    private String description;
    private String status;
    private String dueDate;
    private String priority;
    private List<String> labels;
    private String createdAt;
    private String updatedAt;
    private String completedAt;
    private Long version;
    private String requestHash;
    private String writeId;

    StoredTask build() {
        return new StoredTask(task(), requestHash, writeId);
    }

    private Task task() {
        return new Task(
                new TaskKey(new Owner(ownerId), new TaskId(taskId)),
                content(),
                TaskStatus.of(status),
                Timestamp.instant(createdAt),
                Timestamp.instant(updatedAt),
                Optional.ofNullable(completedAt).map(Timestamp::instant),
                new Version(version));
    }

    private Content content() {
        return new Content(
                new Description(description),
                Optional.ofNullable(dueDate).map(LocalDate::parse),
                Priority.of(priority),
                labels.stream().map(Label::new).toList());
    }

    void taskId(String value) {
        taskId = value;
    }

    void ownerId(String value) {
        ownerId = value;
    }

    void description(String value) {
        description = value;
    }

    void status(String value) {
        status = value;
    }

    void dueDate(String value) {
        dueDate = value;
    }

    void priority(String value) {
        priority = value;
    }

    void labels(List<String> value) {
        labels = value;
    }

    void createdAt(String value) {
        createdAt = value;
    }

    void updatedAt(String value) {
        updatedAt = value;
    }

    void completedAt(String value) {
        completedAt = value;
    }

    void version(Long value) {
        version = value;
    }

    void requestHash(String value) {
        requestHash = value;
    }

    void writeId(String value) {
        writeId = value;
    }
}
