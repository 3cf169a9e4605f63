package xfusion.tasks.contract;

/**
 * One way in which an operation can end, such as {@code createTask 409}.
 *
 * @param operation its id, or {@code elsewhere} for a request that no operation takes: the gateway answers it
 */
public record OperationStatus(String operation, int status) {

    static final String ELSEWHERE = "elsewhere";

    @Override
    public String toString() {
        return operation + " " + status;
    }
}
