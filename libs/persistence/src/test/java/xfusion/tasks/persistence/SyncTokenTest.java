package xfusion.tasks.persistence;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import xfusion.tasks.persistence.TaskFailure.SyncTokenExpired;
import xfusion.tasks.persistence.task.Owner;
import xfusion.tasks.persistence.task.TaskStatus;

class SyncTokenTest extends TableTest {

    private final Listing listing = new Listing(tasks, 1);
    private final String token = listing.allChanges(Optional.empty(), _ -> {});

    private void pass(Duration time) {
        now.updateAndGet(instant -> instant.plus(time));
    }

    private void use(String text) {
        listing.changes(Optional.of(text));
    }

    private static void assertRefused(String text, Owner owner) {
        assertThrows(IllegalArgumentException.class, () -> SyncToken.decode(text, owner));
    }

    @Test
    void isOfItsOwnerOnly() {
        assertRefused(token, STRANGER);
    }

    @Test
    void isNoCursor() {
        tasks.create(wanted("1"));
        tasks.create(wanted("2"));
        String cursor = tasks.list(new TaskQuery(ME, Optional.empty(), 1, Optional.empty()))
                .nextCursor()
                .orElseThrow();

        assertRefused(cursor, ME);
    }

    @Test
    void isRefusedWhereItIsCutOrAltered() {
        for (int i = 0; i < token.length(); i++) {
            String cut = token.substring(0, i);
            String altered = cut + (token.charAt(i) == 'A' ? 'B' : 'A') + token.substring(i + 1);
            assertRefused(cut, ME);
            assertRefused(altered, ME);
            assertRefused(cut + "." + token.substring(i), ME);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "....", "%", "A", "AA.", "ÄÖ", "MQ..."})
    void isRefusedWhereItIsNone(String text) {
        assertRefused(text, ME);
    }

    @Test
    void namesNoPartBeforeTheFirst() {
        assertThrows(
                IllegalArgumentException.class,
                () -> new SyncToken(1, Optional.empty(), Optional.empty(), -1, Optional.empty()));
    }

    @Test
    void endsWithItsEpoch() {
        var restored = new Tasks(table.name(), client, now::get, 2);

        assertThrows(SyncTokenExpired.class, () -> new Listing(restored, 1).changes(Optional.of(token)));
    }

    @Test
    void lastsNinetyDaysLessTheOverlap() {
        pass(Duration.ofDays(90).minusMinutes(16));
        use(token);
        pass(Duration.ofMinutes(2));
        assertThrows(SyncTokenExpired.class, () -> use(token));
    }

    @Test
    void isNotRenewedByARoundThatTakesTooLong() {
        pass(Duration.ofDays(80));
        tasks.create(wanted("1"));
        tasks.create(wanted("2"));
        String within = listing.changes(Optional.of(token)).next();
        use(within);
        pass(Duration.ofDays(11));
        assertThrows(SyncTokenExpired.class, () -> use(within));
    }

    @Test
    void ofAListingOfEverythingEndsAlike() {
        tasks.create(wanted("1"));
        tasks.create(wanted("2"));
        String within = listing.changes(Optional.empty()).next();
        pass(Duration.ofDays(89));
        use(within);
        pass(Duration.ofDays(2));
        assertThrows(SyncTokenExpired.class, () -> use(within));
    }

    @Test
    void mayComeFromAClockThatIsALittleAhead() {
        Instant ahead = START.plus(Duration.ofMinutes(29));
        now.set(ahead);
        String early = listing.allChanges(Optional.empty(), _ -> {});
        now.set(START);

        use(early);
        pass(Duration.ofMinutes(-2));
        assertThrows(SyncTokenExpired.class, () -> use(early));
    }

    @Test
    void isShort() {
        String longest = "x".repeat(64);
        tasks.create(wanted(ME, longest, "Learn DynamoDB", TaskStatus.IN_PROGRESS));
        tasks.create(wanted(ME, "2", "Learn DynamoDB", TaskStatus.IN_PROGRESS));

        String within = listing.changes(Optional.of(token)).next();

        assertTrue(within.length() < 256, within);
    }
}
