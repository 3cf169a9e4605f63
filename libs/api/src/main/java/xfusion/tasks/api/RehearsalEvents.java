package xfusion.tasks.api;

import java.util.List;
import xfusion.tasks.persistence.connection.Rehearsal;

/** Events for the rehearsal. Each function must answer at least one of them with success, and may refuse the others. */
final class RehearsalEvents {

    private static final String NEW_TASK = """
            {"description":"Rehearse","status":"pending","dueDate":"2026-01-01","priority":"high","labels":["rehearsal"],
             "attributes":{"a":1}}""";
    private static final String NEW_STATUS = """
            {"status":"completed"}""";
    private static final String OPERATIONS = """
            {"operations":[{"op":"create","task":{"taskId":"rehearsal","description":"Rehearse","status":"pending"}},
              {"op":"edit","taskId":"rehearsal-2","ifVersion":1,"patch":{"description":"Rehearse","attributes":{"a":1}}},
              {"op":"delete","taskId":"rehearsal-3"}]}""";

    /** One more header. */
    private static final String IF_MATCH = """
            ,"if-match":"\\"1\\"\"""";

    private RehearsalEvents() {}

    static List<String> all() {
        return List.of(
                event("", NEW_TASK), event(IF_MATCH, NEW_TASK), event(IF_MATCH, NEW_STATUS), event("", OPERATIONS));
    }

    private static String event(String header, String body) {
        return """
                {"version":"2.0","headers":{"content-type":"application/json"%s},
                 "pathParameters":{"taskId":"rehearsal"},"queryStringParameters":{"limit":"1"},
                 "requestContext":{"authorizer":{"jwt":{"claims":{"sub":"%s"}}}},"body":"%s"}""".formatted(header, Rehearsal.OWNER, body.replace("\"", "\\\"").replace("\n", ""));
    }
}
