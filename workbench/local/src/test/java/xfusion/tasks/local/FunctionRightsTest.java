package xfusion.tasks.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import xfusion.tasks.table.template.Template;

/** A template that grants a function too little: the runner shows it, as AWS would after the deployment. */
class FunctionRightsTest {

    @Test
    void areRefusedWhereTheTemplateDoesNotGrantThem(@TempDir Path folder) throws Exception {
        var template = Files.readString(Template.find().file()).replace("dynamodb:PutItem", "dynamodb:GetItem");
        Files.writeString(folder.resolve("template.yaml"), template);
        var log = folder.resolve("log");
        try (var runner = RunnerProcess.start(Map.of(), log, folder);
                var client = HttpClient.newHttpClient()) {
            var create = HttpRequest.newBuilder(runner.uri().resolve("/tasks"))
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString("{\"description\":\"Learn DynamoDB\"}"))
                    .build();
            assertEquals(503, client.send(create, BodyHandlers.discarding()).statusCode());
        }
        var printed = Files.readString(log);
        assertTrue(
                printed.contains("User: CreateTaskFunction is not authorized to perform: dynamodb:PutItem on resource: "
                        + "arn:aws:dynamodb:us-east-1:000000000000:table/xfusion-tasks"),
                printed);
        assertTrue(printed.contains("\"tableError\":\"AccessDeniedException\""), printed);
    }
}
