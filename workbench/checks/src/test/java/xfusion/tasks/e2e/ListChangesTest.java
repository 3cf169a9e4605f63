package xfusion.tasks.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ListChangesTest {

    private final String id = Fresh.id();

    @Nested
    class WithoutAToken {

        @Test
        void listsEveryTask() {
            var own = Fresh.ids(9);
            for (int i = 0; i < own.size(); i++) {
                Api.create(Fresh.task(own.get(i), UpdateTaskStatusTest.STATUSES.get(i % 4)))
                        .expect(201);
            }
            Api.delete(own.getFirst()).expect(204);
            var replica = new Replica(7);

            replica.sync();

            for (String task : own.subList(1, own.size())) {
                assertEquals(Optional.of(Api.get(task).json()), replica.find(task));
            }
            assertEquals(Optional.empty(), replica.find(own.getFirst()));
        }

        @Test
        void saysThatThereIsMore() {
            assertTrue(new Replica(500).page().path("hasMore").booleanValue());
        }
    }

    @Nested
    class WithAToken {

        private final Replica replica = new Replica(500);

        WithAToken() {
            Api.createPending(id);
            replica.sync();
        }

        @Test
        void listsWhatChangedInItsPresentState() {
            Api.move(id, "in-progress").expect(200);
            Api.patch(id, "{\"attributes\":{\"n\":1.0}}").expect(200);

            replica.sync();

            assertEquals(Optional.of(Api.get(id).json()), replica.find(id));
        }

        @Test
        void listsADeletionAsATombstone() {
            Api.move(id, "completed").expect(200);
            Api.delete(id).expect(204);

            var tombstone = replica.sync().stream()
                    .filter(item -> item.path("taskId").stringValue().equals(id))
                    .findFirst()
                    .orElseThrow();

            assertEquals(List.of("taskId", "deleted", "updatedAt", "version"), List.copyOf(tombstone.propertyNames()));
            assertEquals(3, tombstone.path("version").longValue());
            assertEquals(Optional.empty(), replica.find(id));
        }

        @Test
        void listsATaskThatWasCreatedAgain() {
            Api.delete(id).expect(204);
            replica.sync();
            Api.create(Fresh.task(id), "If-Match", "\"2\"").expect(201);

            replica.sync();

            assertEquals(3, replica.find(id).orElseThrow().path("version").longValue());
        }

        /** In about eight pages, however many tasks the other tests have made. */
        @Test
        void goesOnFromEachPageAndAfterAPause() {
            var small = new Replica(Math.min(500, 1 + replica.sync().size() / 8));
            var other = Fresh.ids(3);
            small.sync();
            other.forEach(Api::createPending);
            Api.delete(other.getFirst()).expect(204);

            small.sync();
            small.sync();

            assertEquals(Optional.empty(), small.find(other.getFirst()));
            other.subList(1, 3).forEach(each -> assertTrue(small.find(each).isPresent(), each));
        }

        @Test
        void isShortAndMayBeUsedAgain() {
            String token = replica.next();
            Api.move(id, "cancelled").expect(200);

            assertTrue(token.length() <= 512);
            for (int i = 0; i < 2; i++) {
                var page = Api.changes("?limit=500&since=" + token).expect(200);
                assertTrue(Listed.ids(page.json()).contains(id));
                assertEquals("no-store", page.header("Cache-Control"));
            }
        }

        @Test
        void isRefusedIfItWasAltered() {
            String token = replica.next();
            int last = token.length() - 1;

            for (var broken : List.of(
                    "x",
                    token.substring(0, last),
                    token.substring(1),
                    token + "A",
                    "MQ." + token,
                    token.replace('.', '~'))) {
                Api.changes("?since=" + broken).expectFault("since", "next");
            }
            Api.changes("?since=").expectFault("since", "next");
        }

        @Test
        void isNoCursor() {
            Api.list("?cursor=" + replica.next()).expectFaultsAt("cursor");
            Api.createPending(Fresh.id());
            var cursor = Api.list("?limit=1").expect(200).text("nextCursor");
            Api.changes("?since=" + cursor).expectFaultsAt("since");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "501", "-1", "1.0", "", "many"})
    void refusesALimitOutOfBounds(String limit) {
        Api.changes("?limit=" + limit).expectFault("limit", "1 to 500");
    }

    @Test
    void refusesWhatItDoesNotKnow() {
        Api.changes("?status=pending&limit=1&since=x").expectFaultsAt("status", "since");
        Api.changes("?limit=1&limit=1").expectFault("limit", "more than once");
        assertFalse(Api.changes("?limit=1").expect(200).text("next").isEmpty());
    }
}
