package xfusion.tasks.persistence;

/** The room that is left in a page of results. */
final class Room {

    /** A page of items of this size fits into Lambda's limit of 6 MB, whatever characters JSON has to escape. */
    private static final long MAX_BYTES = 800_000;

    private int tasks;
    private long bytes = MAX_BYTES;

    Room(int tasks) {
        this.tasks = tasks;
    }

    int tasks() {
        return tasks;
    }

    /** Uses up the room for an item; false if there is not enough. A page has room for one item of any size. */
    boolean take(StoredItem item) {
        boolean fits = tasks > 0 && (bytes == MAX_BYTES || item.size() <= bytes);
        if (fits) {
            tasks--;
            bytes -= item.size();
        }
        return fits;
    }
}
