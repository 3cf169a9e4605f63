package xfusion.tasks.contract;

/** One way an operation can end, such as {@code createTask 409}. */
public record Answer(String operation, int status) implements Comparable<Answer> {

    /** Stands for the operation where a request has none: the gateway answers it. */
    public static final String ELSEWHERE = "elsewhere";

    @Override
    public int compareTo(Answer other) {
        return toString().compareTo(other.toString());
    }

    @Override
    public String toString() {
        return operation + " " + status;
    }
}
