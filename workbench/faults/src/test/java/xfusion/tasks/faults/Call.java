package xfusion.tasks.faults;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.Optional;

/** One request of one client, on the scale of {@link System#nanoTime}: from before it was sent until its answer was read. */
record Call(int client, Request request, long began, long ended, Outcome outcome) {

    /** What is asked for. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "kind")
    sealed interface Request {

        /** The task in question. */
        String taskId();
    }

    /** A task of this content; the id is empty where the server is to make one. */
    record Create(String taskId, String content, String status) implements Request {}

    /** Another status; only from this version, if one is given. */
    record Change(String taskId, String status, Optional<Long> ifMatch) implements Request {}

    /** The task as it is. */
    record Get(String taskId) implements Request {}

    /** The same call, as one for {@code other}. */
    Call of(Request other) {
        return new Call(client, other, began, ended, outcome);
    }

    /** The state that the client was shown; empty if it was shown none. */
    Optional<State> seen() {
        return outcome instanceof Outcome.Shown(State state) ? Optional.of(state) : Optional.empty();
    }

    /** The version that the client was told of, with a state or without. */
    Optional<Long> version() {
        return switch (outcome) {
            case Outcome.Shown(State state) -> Optional.of(state.version());
            case Outcome.Refused(int _, Optional<Long> version) -> version;
            case Outcome.Unknown _ -> Optional.empty();
        };
    }

    boolean isRefusedWith(int status) {
        return outcome instanceof Outcome.Refused(int told, Optional<Long> _) && told == status;
    }

    /** Whether the client was told that it is not known what has become of the request. */
    boolean isUnknown() {
        return outcome instanceof Outcome.Unknown;
    }

    @Override
    public String toString() {
        return "client %d: %s -> %s".formatted(client, request, outcome);
    }
}
