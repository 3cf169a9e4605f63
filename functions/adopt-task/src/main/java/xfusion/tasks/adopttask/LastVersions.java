package xfusion.tasks.adopttask;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import xfusion.tasks.persistence.HandPutItem;

/**
 * Remembers what tasks were before somebody put items in their place. If an item is put twice in quick succession, only
 * the first record tells of the task's version, and only the second can be adopted.
 */
final class LastVersions {

    private static final int MAX_ITEMS = 1000;

    /** What the next version is derived from. An item may have 400 KB. */
    private static final Set<String> NEEDED = Set.of("version", "updatedAt");

    private final Map<String, Map<String, String>> tasks = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Entry<String, Map<String, String>> eldest) {
            return size() > MAX_ITEMS;
        }
    };

    /** The item. If what was there before it has no version, the last one that an earlier record told is filled in. */
    synchronized HandPutItem recall(HandPutItem item) {
        String taskId = item.values().getOrDefault("taskId", "");
        if (item.before().containsKey("version")) {
            var task = new HashMap<>(item.before());
            task.keySet().retainAll(NEEDED);
            tasks.put(taskId, task);
        }
        return item.before().isEmpty()
                ? item
                : new HandPutItem(item.values(), tasks.getOrDefault(taskId, item.before()));
    }
}
