package xfusion.tasks.api;

import java.util.List;
import xfusion.tasks.persistence.connection.Rehearsal;

/** Events for the rehearsal. Each function must answer at least one of them with success, and may refuse the others. */
final class RehearsalEvents {

    private static final String NEW_TASK = """
            {"description":"Rehearse","status":"pending","dueDate":"2026-01-01","priority":"high","labels":["rehearsal"]}""";
    private static final String NEW_STATUS = """
            {"status":"completed"}""";

    private RehearsalEvents() {}

    static List<String> all() {
        return List.of(event(NEW_TASK), event(NEW_STATUS));
    }

    private static String event(String body) {
        return """
                {"version":"2.0","headers":{"content-type":"application/json","if-match":"\\"1\\""},
                 "pathParameters":{"taskId":"rehearsal"},"queryStringParameters":{"limit":"1"},
                 "requestContext":{"authorizer":{"jwt":{"claims":{"sub":"%s"}}}},"body":"%s"}""".formatted(Rehearsal.OWNER, body.replace("\"", "\\\""));
    }
}
