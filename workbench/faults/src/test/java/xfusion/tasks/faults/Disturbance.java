package xfusion.tasks.faults;

import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** What can happen to a request to the table and to its reply. */
enum Disturbance {
    /** Nothing. */
    NONE(272),
    /** The table refuses the request: it has no capacity left. */
    THROTTLED(12),
    /** The table refuses the request: there are too many. */
    TOO_MANY_REQUESTS(6),
    /** The table has a fault of its own. */
    INTERNAL_ERROR(12),
    /** The table is away, and says so. */
    UNAVAILABLE(6),
    /** The connection is reset before the table has the request. */
    RESET_BEFORE(12),
    /** The request is done, and the connection is reset: the lost reply. */
    RESET_AFTER(24),
    /** The request is done, and the connection ends within the body of the reply. */
    HALF_REPLY(12),
    /** The request is done, and the connection ends within the head of the reply. */
    CUT_HEAD(8),
    /** The request is done, and the connection ends within the first line of the reply. */
    CUT_STATUS(6),
    /** The request is done, and the reply is not HTTP. */
    OTHER_PROTOCOL(4),
    /** The request is done, and the connection is closed without a reply. */
    HANG_UP(8),
    /** The request is done, and the reply comes byte by byte, each of them in time. */
    DRIP(2),
    /** The request is done, and the reply is no JSON. */
    GARBAGE(4),
    /** The reply is slow, but in time. */
    SLOW(4),
    /** The request is done, and the reply comes after the client has given it up. */
    TOO_SLOW(3),
    /** The request reaches the table after the client has given it up. */
    LATE(3),
    /** Nothing reaches the table, and nothing comes back. */
    BLACK_HOLE(2);

    /** How many requests of 400 meet it in a random mix; those that cost seconds are rare. */
    private final int weight;

    Disturbance(int weight) {
        this.weight = weight;
    }

    /** Disturbances by chance, the same for the same seed. */
    static Supplier<Disturbance> mix(long seed) {
        var random = new Random(seed);
        var all = Stream.of(values())
                .flatMap(each -> Stream.generate(() -> each).limit(each.weight))
                .toList();
        return () -> all.get(random.nextInt(all.size()));
    }
}
