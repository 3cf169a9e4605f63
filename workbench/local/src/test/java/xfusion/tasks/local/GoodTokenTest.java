package xfusion.tasks.local;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GoodTokenTest {

    private final SecuredApi shared = SecuredApi.SHARED;

    private static int status(SecuredApi api, String authorization) {
        return api.send(authorization, "GET", "/tasks", "").status();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer ", "bearer ", "BEARER  ", ""})
    void isTakenWithItsSchemeInAnyCaseOrWithoutOne(String scheme) {
        assertEquals(200, status(shared, scheme + shared.issuer().token("ann")));
    }

    @Test
    void decidesWhoOwnsATask() {
        shared.ask("dan", "POST", "/tasks", "{\"taskId\":\"of-dan\",\"description\":\"Dan's\"}");

        assertEquals(200, shared.ask("dan", "GET", "/tasks/of-dan", "").status());
        assertEquals(404, shared.ask("local", "GET", "/tasks/of-dan", "").status());
    }

    @Test
    void isTakenWithAKeyThatIsNewAndWhileTheIssuerIsAway() {
        try (var api = new SecuredApi()) {
            String old = api.issuer().token("ann");
            assertEquals(200, status(api, old));

            api.issuer().rotateKey();
            assertEquals(200, status(api, api.issuer().token("ann")));
            assertEquals(401, status(api, old));

            api.issuer().close();
            assertEquals(200, status(api, api.issuer().token("ann")));
        }
    }
}
