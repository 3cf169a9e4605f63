package xfusion.tasks.usual;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import lombok.Data;
import org.jspecify.annotations.NullUnmarked;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbEnhancedClient;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbTable;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;
import software.amazon.awssdk.enhanced.dynamodb.mapper.annotations.DynamoDbBean;
import software.amazon.awssdk.enhanced.dynamodb.mapper.annotations.DynamoDbPartitionKey;
import software.amazon.awssdk.enhanced.dynamodb.mapper.annotations.DynamoDbSecondaryPartitionKey;

/** A task, as it is in the body of a create, in the table and in an answer. */
@Data
@NullUnmarked
@DynamoDbBean
@JsonInclude(JsonInclude.Include.NON_NULL)
public class TaskItem {

    private String taskId = UUID.randomUUID().toString();
    private String ownerId;
    private String description;
    private String status = "pending";
    private String dueDate;
    private String priority = "normal";
    private List<String> labels = List.of();
    private String createdAt;
    private String updatedAt;
    private String completedAt;
    private Long version;

    static DynamoDbTable<TaskItem> tableOfTheEnvironment() {
        var client = DynamoDbEnhancedClient.create();
        return client.table(System.getenv("TABLE_NAME"), TableSchema.fromBean(TaskItem.class));
    }

    /** @throws IllegalArgumentException if something is wrong with it */
    void complete(String owner) {
        if (description == null || description.isEmpty() || description.length() > 1024) {
            throw new IllegalArgumentException("description must have 1 to 1024 characters");
        }
        if (!List.of("pending", "in-progress", "completed", "cancelled").contains(status)) {
            throw new IllegalArgumentException("status is not known");
        }
        String now = Instant.now().truncatedTo(ChronoUnit.MILLIS).toString();
        ownerId = owner;
        createdAt = now;
        updatedAt = now;
        completedAt = status.equals("completed") ? now : null;
        version = 1L;
    }

    @DynamoDbPartitionKey
    public String getTaskId() {
        return taskId;
    }

    @JsonIgnore
    @DynamoDbSecondaryPartitionKey(indexNames = "by-owner")
    public String getOwnerId() {
        return ownerId;
    }
}
