package xfusion.tasks.template;

import java.util.List;
import java.util.Optional;

/** The table as the template defines it. No throughput means on demand. */
public record TableDefinition(
        String name, List<Attribute> attributes, List<Key> keys, List<Index> indexes, Optional<Throughput> throughput) {

    /** An attribute that is part of a key; {@code type} is S, N or B. */
    public record Attribute(String name, String type) {}

    /** A part of a key; {@code type} is HASH or RANGE. */
    public record Key(String attribute, String type) {}

    /** A global secondary index; {@code projection} is ALL, KEYS_ONLY or INCLUDE (of {@code projected}). */
    public record Index(
            String name, List<Key> keys, String projection, List<String> projected, Optional<Throughput> throughput) {}

    /** Capacity units a second. */
    public record Throughput(long read, long write) {}

    /** The same table under another name. */
    public TableDefinition named(String other) {
        return new TableDefinition(other, attributes, keys, indexes, throughput);
    }
}
