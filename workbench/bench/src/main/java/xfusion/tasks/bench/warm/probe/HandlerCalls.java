package xfusion.tasks.bench.warm.probe;

import com.amazonaws.services.lambda.runtime.api.client.EventHandlerLoader;
import com.amazonaws.services.lambda.runtime.api.client.HandlerInfo;
import com.amazonaws.services.lambda.runtime.api.client.LambdaRequestHandler;
import com.amazonaws.services.lambda.runtime.api.client.runtimeapi.dto.InvocationRequest;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.concurrent.Callable;

/**
 * Calls of a handler as Lambda's runtime makes them, by its own code and with the serializer that it finds: from the
 * event's bytes to the answer's bytes.
 *
 * @param handler the handler, in the runtime's wrapping
 * @param event the event, with a mark where the task's id belongs
 * @param taskIds the ids
 * @param status the status that is right
 */
record HandlerCalls(LambdaRequestHandler handler, String event, TaskIds taskIds, int status)
        implements Calls<ByteArrayOutputStream> {

    /** Makes the handler as the runtime does. */
    static LambdaRequestHandler load(String className) throws ReflectiveOperationException {
        try {
            var info = HandlerInfo.fromString(className, HandlerCalls.class.getClassLoader());
            return EventHandlerLoader.loadEventHandler(info);
        } catch (HandlerInfo.InvalidHandlerException e) {
            throw new ReflectiveOperationException(e);
        }
    }

    @Override
    public Callable<ByteArrayOutputStream> prepare() {
        var request = new InvocationRequest();
        request.setId(UUID.randomUUID().toString());
        request.setDeadlineTimeInMs(System.currentTimeMillis() + 60_000);
        request.setContent(event.replace(Task.TASK_ID, taskIds.get()).getBytes(StandardCharsets.UTF_8));
        return () -> call(request);
    }

    @Override
    public void check(ByteArrayOutputStream answer) {
        String text = answer.toString(StandardCharsets.UTF_8);
        if (!text.contains("\"statusCode\":" + status)) {
            throw new IllegalStateException("the handler was to answer %d, and answered %s".formatted(status, text));
        }
    }

    private ByteArrayOutputStream call(InvocationRequest request) throws Exception {
        try {
            return handler.call(request);
        } catch (Error e) {
            throw new IllegalStateException(e);
        }
    }
}
