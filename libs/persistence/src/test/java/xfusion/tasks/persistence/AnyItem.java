package xfusion.tasks.persistence;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromB;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromBool;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromBs;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromL;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromM;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromNs;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromNul;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromSs;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import xfusion.tasks.persistence.task.Edit;
import xfusion.tasks.persistence.task.Expected;
import xfusion.tasks.persistence.task.Priority;
import xfusion.tasks.persistence.task.TaskStatus;
import xfusion.tasks.persistence.task.Versions;

/** Makes up items as people and programs put them: any attributes of any type, in any spelling. */
record AnyItem(Random random) {

    /** The engine takes these as strings that are not empty, or not at all. */
    private static final Set<String> KEYS = Set.of("ownerId", "status", "updatedAt");

    private static final List<AttributeValue> TIMES = texts(
            "2026-11-22T08:00:00.123Z",
            "2026-11-22T08:00:00.124Z",
            "2026-11-22T08:00:00Z",
            "2026-11-22T08:00:00.123456789Z",
            "2026-11-22T09:00:00+01:00",
            "2026-11-21T23:00:00-09:00",
            "2026-11-22t08:00:00z",
            "2026-11-22T24:00:00Z",
            "2026-11-21T23:59:60Z",
            "2020-01-01T00:00:00.000Z",
            "0001-01-01T00:00:00.000Z",
            "9999-12-31T23:59:59.998Z",
            "9999-12-31T23:59:59.999Z");

    private static final List<AttributeValue> NO_TIMES = texts(
            "2026-13-01T00:00:00.000Z",
            "2026-02-30T08:00:00.123Z",
            "2026-11-22T08:00:00-0900",
            "+12026-11-22T08:00:00.123Z",
            "2026-11-22 08:00:00",
            "2026-11-22",
            "yesterday",
            "~",
            "x".repeat(500));

    /** One more has a digit more than DynamoDB stores. */
    static final String MANY_DIGITS = "9.0000000000000000000000000000000000001";

    private static final String LAST_VERSION = "9007199254740991";

    static final List<Expected> EXPECTATIONS = List.of(
            Expected.ANYTHING, Expected.version(2), new Expected(Versions.ALL, new Versions.Listed(Set.of(1L, 2L))));

    private static final Map<String, List<AttributeValue>> USABLE = Map.ofEntries(
            Map.entry("ownerId", texts("me", "me", "me", "a stranger")),
            Map.entry("status", texts("pending", "in-progress", "completed", "cancelled", "removed")),
            Map.entry("updatedAt", TIMES),
            Map.entry("createdAt", TIMES),
            Map.entry("completedAt", TIMES),
            Map.entry(
                    "version",
                    numbers("1", "2", "3", "1.5", MANY_DIGITS, "9007199254740990", "9007199254740990.5", LAST_VERSION)),
            Map.entry("description", texts("Learn DynamoDB", " ", "x".repeat(5000), "\u0000\"\\\n")),
            Map.entry("dueDate", texts("2026-12-24")),
            Map.entry("priority", texts("low", "normal", "high")),
            Map.entry("labels", List.of(fromL(texts("a", "b")), fromSs(List.of("a", "b")), fromL(List.of()))),
            Map.entry("attributes", texts("{\"color\":\"red\"}")),
            Map.entry("requestHash", texts("hash")),
            Map.entry("writeId", texts("id")),
            Map.entry(TaskSchema.EXPIRES_AT, numbers("32503680000")),
            Map.entry("color", texts("red")));

    private static final Map<String, List<AttributeValue>> UNUSABLE = Map.of(
            "ownerId", texts("x".repeat(256)),
            "status", texts("Done", "completedx", "canceled", "zzz", "x".repeat(500)),
            "updatedAt", NO_TIMES,
            "createdAt", NO_TIMES,
            "completedAt", NO_TIMES,
            "version", numbers("0", "-1", "0.99", "9007199254740992", "1E125", "-1E-130"),
            "dueDate", texts("2026-02-30", "2026-12-24T00:00:00Z", "+12026-12-24", "tomorrow"),
            "priority", texts("HIGH", "1"));

    private static final List<AttributeValue> OTHER_TYPES = List.of(
            fromS(""),
            fromS("1"),
            fromN("1"),
            fromBool(true),
            fromNul(true),
            fromL(List.of(fromS("a"), fromN("1"))),
            fromM(Map.of("a", fromS("b"))),
            fromM(Map.of(" ", fromS("b"))),
            fromB(SdkBytes.fromUtf8String("a")),
            fromNs(List.of("1", "2")),
            fromBs(List.of(SdkBytes.fromUtf8String("a"))));

    static final List<List<Edit>> EDITS = List.of(
            List.of(new Edit.Move(TaskStatus.PENDING)),
            List.of(new Edit.Move(TaskStatus.COMPLETED)),
            List.of(new Edit.Describe("Learn SQL"), new Edit.Move(TaskStatus.COMPLETED)),
            List.of(new Edit.Schedule(Optional.of(LocalDate.of(2026, 12, 24))), new Edit.Prioritize(Priority.NORMAL)),
            List.of(new Edit.Schedule(Optional.empty()), new Edit.Label(List.of())),
            List.of(new Edit.Label(List.of("a", "b"))),
            List.of(new Edit.Extend(_ -> Optional.of("{\"size\":1}"))));

    /** Most attributes are usable, so that many items are tasks. */
    Map<String, AttributeValue> next(String taskId) {
        var item = new HashMap<String, AttributeValue>();
        new TreeMap<>(USABLE).forEach((name, usable) -> {
            int kind = random.nextInt(30);
            if (kind < 26) {
                item.put(name, any(usable));
            } else if (kind == 26 && !KEYS.contains(name)) {
                item.put(name, any(OTHER_TYPES));
            } else if (kind > 27) {
                item.put(name, any(UNUSABLE.getOrDefault(name, usable)));
            }
        });
        AttributeValue updatedAt = item.get("updatedAt");
        if (random.nextBoolean() && updatedAt != null && TIMES.contains(updatedAt)) {
            item.put("writeId", fromS(updatedAt.s() + "/id"));
        }
        item.put("taskId", fromS(taskId));
        return item;
    }

    /** There is no next version: DynamoDB or JSON has no digits for it. */
    static boolean isUnwritable(Map<String, AttributeValue> item) {
        return Optional.ofNullable(item.get("version"))
                .map(AttributeValue::n)
                .filter(version -> version.equals(MANY_DIGITS) || version.startsWith(LAST_VERSION))
                .isPresent();
    }

    static boolean wasCreatedByUs(Map<String, AttributeValue> item) {
        return item.containsKey("requestHash")
                && !"hash".equals(item.get("requestHash").s());
    }

    <T> T any(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    private static List<AttributeValue> texts(String... texts) {
        return Stream.of(texts).map(AttributeValue::fromS).toList();
    }

    private static List<AttributeValue> numbers(String... numbers) {
        return Stream.of(numbers).map(AttributeValue::fromN).toList();
    }
}
