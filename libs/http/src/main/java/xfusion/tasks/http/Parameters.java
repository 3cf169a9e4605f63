package xfusion.tasks.http;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The parameters of a path or of a query, read as {@link Members} are. */
public final class Parameters {

    private final Map<String, String> values;
    private final Faults faults = new Faults();

    Parameters(Map<String, String> values) {
        this.values = values;
    }

    /** Allows these names and no other. */
    public void allow(String... names) {
        List<String> known = List.of(names);
        values.keySet().stream()
                .filter(name -> !known.contains(name))
                .sorted()
                .forEach(name -> faults.add(Fault.parameter(name, Names.unknown(name, known))));
    }

    /** A parameter that may be left out. */
    public <T> Optional<T> optional(String name, Function<String, T> type) {
        return Optional.ofNullable(values.get(name))
                .flatMap(text -> faults.read(text, type, detail -> Fault.parameter(name, detail)));
    }

    /**
     * A parameter that has to be there.
     *
     * @throws ProblemException 400 if it is not, or the value's type refuses it
     */
    public <T> T required(String name, Function<String, T> type) {
        if (!values.containsKey(name)) {
            faults.add(Fault.parameter(name, "is required"));
        }
        Optional<T> value = optional(name, type);
        faults.refuse();
        return value.orElseThrow();
    }

    /** @throws ProblemException 400 with every fault found, if there are any */
    public void refuseFaults() {
        faults.refuse();
    }
}
