package xfusion.tasks.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** What devices were told of their writes: all of it must be true of the table in the end. */
final class Acknowledged {

    /** A version of a task. */
    private record Version(String taskId, long number) {}

    private final Map<Version, String> written = new ConcurrentHashMap<>();
    private final Set<Version> deleted = ConcurrentHashMap.newKeySet();
    private final Set<String> recreated = ConcurrentHashMap.newKeySet();
    private final AtomicInteger count = new AtomicInteger();

    void writes(String taskId, long version, String description) {
        count.incrementAndGet();
        String other = written.putIfAbsent(new Version(taskId, version), description);
        assertTrue(
                other == null || other.equals(description),
                () -> "version %d of %s is two tasks".formatted(version, taskId));
    }

    /** The deletion of a task that is not there is answered as well, so the version is the highest it can be. */
    void deletes(String taskId, long version) {
        count.incrementAndGet();
        deleted.add(new Version(taskId, version));
    }

    /** A device means to create a deleted task again. */
    void recreates(String taskId) {
        recreated.add(taskId);
    }

    int count() {
        return count.get();
    }

    void assertTrueOf(Map<String, State> table) {
        written.forEach((version, description) -> {
            State now = table.get(version.taskId());
            assertTrue(now != null && now.version() >= version.number(), () -> "lost: " + version);
            if (now.version() == version.number() && !now.status().equals("removed")) {
                assertEquals(description, now.content(), version::toString);
            }
        });
        deleted.forEach(version -> {
            State now = table.get(version.taskId());
            boolean gone = now == null || now.status().equals("removed");
            assertTrue(gone || recreated.contains(version.taskId()), () -> "a deletion was undone: " + version);
        });
    }
}
