package xfusion.tasks.bench.cost;

import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Published prices and limits.
 *
 * @param region where they hold
 * @param checked when they were last looked up
 */
public record Prices(String region, String checked, List<Price> prices, List<Limit> limits) {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    /** Copies the lists. */
    public Prices {
        prices = List.copyOf(prices);
        limits = List.copyOf(limits);
    }

    /** Reads them. */
    public static Prices read(Path file) {
        return JSON.readValue(file, Prices.class);
    }

    /** What an amount of one item costs, nothing of it free. */
    public double dollars(Item item, double amount) {
        return price(item).of(amount);
    }

    /** What is used, at list price. */
    public double dollars(Quantities used) {
        return used.amounts().entrySet().stream()
                .mapToDouble(each -> price(each.getKey()).of(each.getValue()))
                .sum();
    }

    /** What is used in a month, less what costs nothing in every month. */
    public double dollarsAfterFree(Quantities used) {
        return used.amounts().entrySet().stream()
                .mapToDouble(each -> price(each.getKey()).afterFree(each.getValue()))
                .sum();
    }

    /** A limit's value. */
    public double limit(Limit.Name name) {
        return limits.stream()
                .filter(limit -> limit.name() == name)
                .mapToDouble(Limit::value)
                .findFirst()
                .orElseThrow();
    }

    private Price price(Item item) {
        return prices.stream().filter(price -> price.item() == item).findFirst().orElseThrow();
    }
}
