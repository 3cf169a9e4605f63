package xfusion.tasks.bench.cost;

/**
 * What nobody has measured, and the costs rest on.
 *
 * @param memoryGigabytes each function's memory, as in template.yaml
 * @param networkMillis from a function to DynamoDB and back, beyond what a call takes on one machine
 * @param coldShare which part of the calls finds no function waiting
 * @param logBytes what a call leaves in the logs
 * @param answerBytes an answer of one task, with its headers
 * @param pageSize how many tasks a list asks for
 */
public record Assumptions(
        double memoryGigabytes,
        double networkMillis,
        double coldShare,
        double logBytes,
        double answerBytes,
        int pageSize) {

    /** Those of docs/cost.md. */
    public static final Assumptions USUAL = new Assumptions(1, 2, 0.01, 1000, 1000, 50);
}
