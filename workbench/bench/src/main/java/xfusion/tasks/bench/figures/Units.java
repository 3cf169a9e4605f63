package xfusion.tasks.bench.figures;

/**
 * What an operation costs in request units.
 *
 * @param tasks how many tasks the table holds
 * @param operation what was done, once
 * @param kind which units
 * @param units what DynamoDB says that it was
 * @param expected what it has to be
 * @param measured whether DynamoDB said so; where a condition fails, DynamoDB Local says nothing, and the unit is
 *     DynamoDB's documented one for such a write
 * @param page of a list: how many tasks at the most; else 0
 * @param bytes of a list: the size of what was read, by DynamoDB's rules; else 0
 */
public record Units(
        int tasks,
        Operation operation,
        Kind kind,
        double units,
        double expected,
        boolean measured,
        int page,
        long bytes) {

    /** Which units. */
    public enum Kind {
        READ,
        WRITE
    }
}
