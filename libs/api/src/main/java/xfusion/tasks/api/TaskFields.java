package xfusion.tasks.api;

import java.util.List;
import java.util.Optional;
import xfusion.tasks.http.OpenObject;
import xfusion.tasks.http.OpenObjectLimits;
import xfusion.tasks.http.ValueType;

/** The limits of the parts of a task that a caller sends, wherever they are sent. */
final class TaskFields {

    static final TextLength DESCRIPTION = new TextLength(1024);

    static final ValueType<List<String>> LABELS = ValueType.list(20, ValueType.string(new TextLength(64)::require));

    static final OpenObjectLimits ATTRIBUTES = new OpenObjectLimits(20, 64, 4096);

    private TaskFields() {}

    /** The JSON text in which open attributes are stored; none is stored if there are none. */
    static Optional<String> stored(OpenObject attributes) {
        return Optional.of(attributes)
                .filter(object -> !object.members().isEmpty())
                .map(OpenObject::json);
    }

    /** Open attributes as a task shows them; empty if there are none. */
    static Optional<OpenObject> shown(String stored) {
        return read(stored)
                .map(OpenObject::scalars)
                .filter(object -> !object.members().isEmpty());
    }

    /** Open attributes as they are stored; empty if another program has stored something else. */
    static Optional<OpenObject> read(String stored) {
        try {
            return Optional.of(OpenObject.parse(stored));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
