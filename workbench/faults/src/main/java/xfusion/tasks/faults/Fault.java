package xfusion.tasks.faults;

/** What can become of a request to the table and of its reply. */
public enum Fault {
    /** All goes well. */
    NONE,
    /** The table refuses, because it has no capacity left. */
    THROTTLED,
    /** The table refuses, because there are too many requests. */
    TOO_MANY_REQUESTS,
    /** The table has a fault of its own. */
    INTERNAL_ERROR,
    /** The table is not there, and says so. */
    UNAVAILABLE,
    /** The connection breaks before the table has the request. */
    RESET_BEFORE,
    /** The table has done its work, and then the connection breaks: the lost reply. */
    RESET_AFTER,
    /** The table has done its work, and the connection ends within the reply. */
    HALF_REPLY,
    /** The table has done its work, and the connection ends before the reply has told how long it is. */
    CUT_HEAD,
    /** The table has done its work, and the connection ends within the first line of the reply. */
    CUT_STATUS,
    /** The table has done its work, and what comes back is not even HTTP. */
    OTHER_PROTOCOL,
    /** The table has done its work, and the connection ends in good order, without a reply. */
    HANG_UP,
    /** The table has done its work, and the reply comes a byte at a time, each in time. */
    DRIP,
    /** The table has done its work, and what comes back is no reply of a table. */
    GARBAGE,
    /** The reply takes its time, and comes. */
    SLOW,
    /** The table has done its work, and the reply comes when nobody waits for it any more. */
    TOO_SLOW,
    /** The request reaches the table when nobody waits for its reply any more. */
    LATE,
    /** Nothing reaches the table, and nothing comes back. */
    BLACK_HOLE
}
