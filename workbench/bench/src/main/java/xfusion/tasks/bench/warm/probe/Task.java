package xfusion.tasks.bench.warm.probe;

import java.util.List;

/**
 * What a probe is told to measure, as its arguments.
 *
 * @param handler the handler's class
 * @param eventFile the file with its event, in which {@link #TASK_ID} stands for the task's id
 * @param status the status that it has to answer with
 * @param table the table's name
 * @param existingTask the id of a task that is there
 * @param creates whether each call needs the id of a new task
 * @param warmUpCalls how often to call before it counts
 * @param batches how many batches of calls to measure
 * @param batch how many calls are a batch
 * @param slices how often to measure the throughput
 * @param sliceMillis how long each time
 * @param threads how many threads are many
 */
public record Task(
        String handler,
        String eventFile,
        int status,
        String table,
        String existingTask,
        boolean creates,
        int warmUpCalls,
        int batches,
        int batch,
        int slices,
        long sliceMillis,
        int threads) {

    /** What stands for the task's id in an event. */
    public static final String TASK_ID = "the-id-of-the-task";

    /** The arguments that say so. */
    public List<String> arguments() {
        return List.of(
                handler,
                eventFile,
                String.valueOf(status),
                table,
                existingTask,
                String.valueOf(creates),
                String.valueOf(warmUpCalls),
                String.valueOf(batches),
                String.valueOf(batch),
                String.valueOf(slices),
                String.valueOf(sliceMillis),
                String.valueOf(threads));
    }

    static Task of(String... arguments) {
        return new Task(
                arguments[0],
                arguments[1],
                Integer.parseInt(arguments[2]),
                arguments[3],
                arguments[4],
                Boolean.parseBoolean(arguments[5]),
                Integer.parseInt(arguments[6]),
                Integer.parseInt(arguments[7]),
                Integer.parseInt(arguments[8]),
                Integer.parseInt(arguments[9]),
                Long.parseLong(arguments[10]),
                Integer.parseInt(arguments[11]));
    }
}
