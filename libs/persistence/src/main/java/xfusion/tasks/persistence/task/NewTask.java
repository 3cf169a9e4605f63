package xfusion.tasks.persistence.task;

import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A task to create.
 *
 * @param sortedAttributes the open attributes sorted by name: a JSON object has no order (RFC 8259, section 1), so a
 *     repeated request may have them in another
 */
public record NewTask(
        Owner owner, NewTaskId id, Content content, TaskStatus status, Optional<String> sortedAttributes) {

    /** A task whose attributes, if there are any, come in the same order whenever it is asked for. */
    public NewTask(Owner owner, NewTaskId id, Content content, TaskStatus status) {
        this(owner, id, content, status, content.attributes());
    }

    /** The key that the task will have. */
    public TaskKey key() {
        return new TaskKey(owner, id.value());
    }

    /** The task that is stored if it is created at {@code time}, which has milliseconds. */
    public Task createdAt(Instant time) {
        Optional<Instant> completedAt = Optional.of(time).filter(_ -> status == TaskStatus.COMPLETED);
        return new Task(key(), content, status, time, time, completedAt, 1);
    }

    /** A hash of what was asked for, defaults included, by which a repeated request is known. */
    public String requestHash() {
        Stream<String> parts = Stream.of(
                content.description(),
                status.value(),
                content.dueDate().map(Object::toString).orElse(""),
                content.priority().value());
        Stream<String> labels = content.labels().stream();
        // No label is empty, so an empty part separates the attributes from the labels.
        Stream<String> attributes = sortedAttributes.stream().flatMap(json -> Stream.of("", json));
        List<String> all =
                Stream.of(parts, labels, attributes).flatMap(each -> each).toList();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Sha256.of(all));
    }
}
