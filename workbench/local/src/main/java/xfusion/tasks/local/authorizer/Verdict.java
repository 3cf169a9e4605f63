package xfusion.tasks.local.authorizer;

import java.util.Map;

/** The authorizer's decision on a request. */
public sealed interface Verdict {

    /** The caller may come in; with the token's claims, each as text. */
    record Admitted(Map<String, String> claims) implements Verdict {}

    /** The caller may not; {@code challenge} is the value of {@code WWW-Authenticate} (RFC 6750, section 3). */
    record Refused(String challenge) implements Verdict {

        static Refused withoutToken() {
            return new Refused("Bearer");
        }

        static Refused badToken(String fault) {
            return new Refused("Bearer scope=\"\" error=\"invalid_token\" error_description=\"%s\"".formatted(fault));
        }
    }
}
