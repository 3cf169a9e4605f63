package xfusion.tasks.bench.cost;

/**
 * A published price.
 *
 * @param item what it is the price of
 * @param what the same in words
 * @param dollars how much
 * @param per for so many
 * @param unit of these
 * @param free how many cost nothing in every month, of any account and for good
 * @param published when AWS published it, or the copy of it was made
 * @param source where it was read
 */
public record Price(
        Item item, String what, double dollars, double per, String unit, double free, String published, String source) {

    double of(double quantity) {
        return quantity * dollars / per;
    }

    double afterFree(double quantity) {
        return of(Math.max(0, quantity - free));
    }
}
