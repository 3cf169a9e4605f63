package xfusion.tasks.local.gateway;

import java.net.URI;
import xfusion.tasks.local.authorizer.JwtAuthorizer;
import xfusion.tasks.table.Settings;

/** What the runner prints once it listens: where, and a request to try. */
final class Welcome {

    private Welcome() {}

    static String text(URI uri, Settings settings) {
        return "Listening on %s, Ctrl-C stops it. ".formatted(uri)
                + settings.value(JwtAuthorizer.ISSUER)
                        .map(issuer -> """
                                Open it in a browser, or try, with a token of %s for %s:
                                  TOKEN=...
                                """.formatted(
                                        issuer,
                                        settings.value(JwtAuthorizer.AUDIENCE).orElse(""))
                                + request(uri, "-H \"Authorization: Bearer $TOKEN\" "))
                        .orElseGet(() -> settings.value("DEFAULT_OWNER").isPresent()
                                ? "Open it in a browser, or try:\n" + request(uri, "")
                                : "Every request is answered with 401: DEFAULT_OWNER is empty, and without JWT_ISSUER "
                                        + "and JWT_AUDIENCE no token is read.");
    }

    private static String request(URI uri, String token) {
        return "  curl -i %s/tasks %s-H 'Content-Type: application/json' -d '{\"description\":\"Learn DynamoDB\"}'"
                .formatted(uri, token);
    }
}
