package xfusion.tasks.bench;

import com.amazonaws.services.lambda.runtime.api.client.EventHandlerLoader;
import com.amazonaws.services.lambda.runtime.api.client.HandlerInfo;
import com.amazonaws.services.lambda.runtime.api.client.LambdaRequestHandler;
import com.amazonaws.services.lambda.runtime.api.client.runtimeapi.dto.InvocationRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.NullUnmarked;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Threads;

/**
 * Warm calls of the one function on the class path, from the event's bytes to the answer's, by the runtime client's own
 * code. {@link Warm} names the function and the event in environment variables.
 */
@NullUnmarked
@State(Scope.Benchmark)
public class WarmCalls {

    private LambdaRequestHandler handler;
    private Question first;

    /** Loads what calls need, before many callers come at once: an attempt that waits for that runs out of time. */
    @Setup
    public void load() throws Exception {
        var info = HandlerInfo.fromString(System.getenv("_HANDLER"), WarmCalls.class.getClassLoader());
        handler = EventHandlerLoader.loadEventHandler(info);
        String event = Files.readString(Path.of(System.getenv("BENCH_EVENT")));
        first = new Question(event, Integer.parseInt(System.getenv("BENCH_STATUS")), Question.TASK_ID);
        for (int call = 0; call < 100; call++) {
            call();
        }
    }

    /** One caller. */
    @Benchmark
    @Threads(1)
    public String one() throws Exception {
        return call();
    }

    /** Many callers of one handler. */
    @Benchmark
    @Threads(16)
    public String many() throws Exception {
        return call();
    }

    private String call() throws Exception {
        Question question = first.again();
        var request = new InvocationRequest();
        request.setId(question.taskId());
        request.setDeadlineTimeInMs(System.currentTimeMillis() + 60_000);
        request.setContent(question.event().getBytes(StandardCharsets.UTF_8));
        String answer = handler.call(request).toString(StandardCharsets.UTF_8);
        question.check(answer);
        return answer;
    }
}
