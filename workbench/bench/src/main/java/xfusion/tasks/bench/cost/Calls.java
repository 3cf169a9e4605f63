package xfusion.tasks.bench.cost;

import java.util.Map;
import java.util.Optional;
import xfusion.tasks.bench.figures.Contender;
import xfusion.tasks.bench.figures.Figures;
import xfusion.tasks.bench.figures.Operation;

/**
 * What a call uses.
 *
 * @param figures what was measured
 * @param assumptions what was not
 */
public record Calls(Figures figures, Assumptions assumptions) {

    private static final double GIGABYTE = 1e9;

    /** The usual get reads eventually consistent, which is the Enhanced Client's default, and half a unit by DynamoDB's rule. */
    private static final double USUAL_GET = 0.5;

    /** Milliseconds that Lambda bills for the mean call; empty where that was not measured. */
    public Optional<Double> millis(Packaging packaging, Operation operation) {
        Operation like = standIn(operation);
        double share = assumptions.coldShare();
        return packaging
                .warmMillis(figures, like)
                .flatMap(warm -> packaging
                        .coldMillis(figures, like)
                        .map(cold -> (1 - share) * billed(warm) + share * billed(cold)));
    }

    /** What a call uses; empty where its time was not measured. */
    public Optional<Quantities> of(Packaging packaging, Operation operation) {
        Load load = load(packaging, operation);
        return millis(packaging, operation)
                .map(millis -> new Quantities(Map.of(
                        Item.HTTP_API_REQUEST,
                        1.0,
                        Item.LAMBDA_REQUEST,
                        1.0,
                        Item.LAMBDA_GB_SECOND,
                        millis / 1000 * assumptions.memoryGigabytes(),
                        Item.WRITE_UNIT,
                        load.writes(),
                        Item.READ_UNIT,
                        load.reads(),
                        Item.LOG_GB,
                        assumptions.logBytes() / GIGABYTE,
                        Item.EGRESS_GB,
                        answerBytes(operation) / GIGABYTE)));
    }

    /** What a call asks of the table. */
    public Load load(Packaging packaging, Operation operation) {
        boolean usualGet = packaging.contender() == Contender.USUAL && operation == Operation.GET;
        return usualGet ? new Load(0, 0, USUAL_GET, 0) : Load.of(figures, operation, assumptions.pageSize());
    }

    /** The bench starts and warms a create and a get; the other operations do as much as one of them. */
    private static Operation standIn(Operation operation) {
        return switch (operation) {
            case CREATE, CHANGE, UNCHANGED -> Operation.CREATE;
            case GET, LIST, NONE -> Operation.GET;
        };
    }

    /** Every call is rounded up to a whole millisecond. */
    private double billed(double millis) {
        return Math.ceil(millis + assumptions.networkMillis());
    }

    /** A page's JSON is about as large as what was read for it. */
    private double answerBytes(Operation operation) {
        return operation == Operation.LIST
                ? Load.page(figures, assumptions.pageSize()).bytes()
                : assumptions.answerBytes();
    }
}
