package xfusion.tasks.bench.cost;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * How much of each item is used; what is not named is not used.
 *
 * @param amounts by item
 */
public record Quantities(Map<Item, Double> amounts) {

    static final Quantities NOTHING = new Quantities(Map.of());

    /** Copies the map. */
    public Quantities {
        var copy = new EnumMap<Item, Double>(Item.class);
        copy.putAll(amounts);
        amounts = Collections.unmodifiableMap(copy);
    }

    /** How much of an item. */
    public double of(Item item) {
        return amounts.getOrDefault(item, 0.0);
    }

    /** Both together. */
    public Quantities plus(Quantities others) {
        var sum = new EnumMap<Item, Double>(Item.class);
        sum.putAll(amounts);
        others.amounts.forEach((item, amount) -> sum.merge(item, amount, Double::sum));
        return new Quantities(sum);
    }

    /** All of it so many times. */
    public Quantities times(double factor) {
        var product = new EnumMap<Item, Double>(Item.class);
        amounts.forEach((item, amount) -> product.put(item, amount * factor));
        return new Quantities(product);
    }

    /** The same but for one item. */
    public Quantities with(Item item, double amount) {
        var changed = new EnumMap<Item, Double>(Item.class);
        changed.putAll(amounts);
        changed.put(item, amount);
        return new Quantities(changed);
    }
}
