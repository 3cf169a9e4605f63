package xfusion.tasks.faults;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.Optional;

/** What a client was told. */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "kind")
sealed interface Outcome {

    /** Success, and the task as it is. */
    record Shown(State state) implements Outcome {}

    /** For sure not done, with a status such as 412, and the version that there is if that was told. */
    record Refused(int status, Optional<Long> version) implements Outcome {}

    /** Done or not: 503, or no answer at all. */
    record Unknown(String reason) implements Outcome {}
}
