package xfusion.tasks.persistence;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbIndex;
import software.amazon.awssdk.enhanced.dynamodb.model.Page;
import software.amazon.awssdk.enhanced.dynamodb.model.QueryConditional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import xfusion.tasks.persistence.TaskFailure.TableUnavailable;
import xfusion.tasks.persistence.task.Owner;

/**
 * Reads part of an owner's index, in its order, until a page of results is full.
 *
 * @param range which part
 * @param forward whether the oldest change comes first
 */
record IndexQuery(DynamoDbIndex<StoredItem> index, Owner owner, QueryConditional range, boolean forward) {

    /** How many items to read at once after the first query has met items that are not tasks. */
    private static final int SKIPPING = 1000;

    /** After so many queries for one page, the page ends early, if there is a position at which it can. */
    private static final int MAX_QUERIES = 10;

    /**
     * What was read.
     *
     * @param more whether something is left of the part
     * @param end the position up to which it was read; empty if that is its start
     */
    record Result(List<StoredState> found, boolean more, Optional<Position> end) {}

    /** Continues after {@code start}, and takes what fits into {@code room}. */
    Result read(Optional<Position> start, Room room, Deadline deadline) {
        List<StoredState> found = new ArrayList<>();
        Optional<Position> end = start;
        Map<String, AttributeValue> next =
                start.map(position -> position.key(owner)).orElse(Map.of());
        for (int queries = 0; queries < MAX_QUERIES || end.equals(start); queries++) {
            Page<StoredItem> page = query(next, queries == 0 ? room.tasks() + 1 : SKIPPING, deadline);
            for (StoredItem item : page.items()) {
                Optional<StoredState> stored = item.read();
                if (stored.isPresent() && !room.take(item)) {
                    return new Result(found, true, end);
                }
                stored.ifPresent(found::add);
                Optional<Position> reached = end;
                end = Position.after(item).or(() -> reached);
            }
            if (page.lastEvaluatedKey() == null) {
                return new Result(found, false, end);
            }
            next = page.lastEvaluatedKey();
        }
        return new Result(found, true, end);
    }

    private Page<StoredItem> query(Map<String, AttributeValue> after, int limit, Deadline deadline) {
        deadline.require("Query");
        var page = index.query(request -> request.queryConditional(range)
                        .exclusiveStartKey(after.isEmpty() ? null : after)
                        .scanIndexForward(forward)
                        .limit(limit))
                .iterator()
                .next();
        if (page.count() == null) {
            throw new TableUnavailable("Query", "the reply has no list of items", null);
        }
        return page;
    }
}
