package xfusion.tasks.local.todobackend;

import java.net.http.HttpResponse;

/** The API has not answered with success. */
final class Refused extends RuntimeException {

    final transient HttpResponse<String> answer;

    Refused(HttpResponse<String> answer) {
        super("The API has answered %d".formatted(answer.statusCode()));
        this.answer = answer;
    }
}
