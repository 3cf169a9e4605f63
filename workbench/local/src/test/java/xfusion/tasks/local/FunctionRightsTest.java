package xfusion.tasks.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
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

    @TempDir
    private Path folder;

    private int createATaskWhere(String action, Path log) throws Exception {
        var template = Files.readString(Template.find().file()).replace("dynamodb:PutItem", action);
        Files.writeString(folder.resolve("template.yaml"), template);
        try (var runner = RunnerProcess.start(Map.of(), log, folder);
                var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create(runner.uri() + "/tasks"))
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString("{\"description\":\"Learn DynamoDB\"}"))
                    .build();
            return client.send(request, BodyHandlers.ofString()).statusCode();
        }
    }

    @Test
    void areRefusedWhereTheTemplateDoesNotGrantThem() throws Exception {
        var log = folder.resolve("log");

        assertEquals(503, createATaskWhere("dynamodb:GetItem", log));

        var said = Files.readString(log);
        assertTrue(
                said.contains("User: CreateTaskFunction is not authorized to perform: dynamodb:PutItem on resource: "
                        + "arn:aws:dynamodb:us-east-1:000000000000:table/xfusion-tasks"),
                said);
        assertTrue(said.contains("\"tableError\":\"AccessDeniedException\""), said);
    }

    @Test
    void areGrantedByAWildcardToo() throws Exception {
        assertEquals(201, createATaskWhere("dynamodb:Put*", folder.resolve("log")));
    }
}
