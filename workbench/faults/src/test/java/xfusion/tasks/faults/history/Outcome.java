package xfusion.tasks.faults.history;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.Optional;

/** What a client was told. */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "kind")
public sealed interface Outcome {

    /** Success, and the task as it is. */
    record Shown(State state) implements Outcome {}

    /**
     * For sure not done.
     *
     * @param status 404, 409, 412, ...
     * @param version the version that there is, if that was told
     */
    record Refused(int status, Optional<Long> version) implements Outcome {}

    /** Done or not: 503, or no answer at all. */
    record Unknown(String reason) implements Outcome {}
}
