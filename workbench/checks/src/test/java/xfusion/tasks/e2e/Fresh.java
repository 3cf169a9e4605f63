package xfusion.tasks.e2e;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/** What nobody has used before, in this run or another. */
final class Fresh {

    private Fresh() {}

    static String id() {
        return UUID.randomUUID().toString();
    }

    static List<String> ids(int count) {
        return IntStream.range(0, count).mapToObj(_ -> id()).toList();
    }

    /** The least that a task of this id can be. */
    static String task(String id) {
        return """
                {"taskId":"%s","description":"Learn DynamoDB"}""".formatted(id);
    }

    static String task(String id, String status) {
        return """
                {"taskId":"%s","description":"Learn DynamoDB","status":"%s"}""".formatted(id, status);
    }
}
