package xfusion.tasks.local.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import xfusion.tasks.local.authorizer.Verdict.Admitted;

/** The caller as the event has them. */
class EventCallerTest extends BuiltEvent {

    @Test
    void isNobodyWithoutAnAuthorizer() {
        assertTrue(event().at("/requestContext/authorizer").isMissingNode());
    }

    @Test
    void isTheClaimsOfTheToken() {
        caller = Optional.of(new Admitted(Map.of("sub", "ann"), List.of()));

        assertEquals(
                JSON.readTree("{\"jwt\":{\"claims\":{\"sub\":\"ann\"},\"scopes\":null}}"),
                event().at("/requestContext/authorizer"));
    }

    @Test
    void hasTheScopesThatWereAskedFor() {
        caller = Optional.of(new Admitted(Map.of(), List.of("tasks")));

        assertEquals(
                "tasks", event().at("/requestContext/authorizer/jwt/scopes/0").asString());
    }
}
