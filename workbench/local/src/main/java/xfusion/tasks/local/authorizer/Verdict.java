package xfusion.tasks.local.authorizer;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The authorizer's decision on a request. */
public sealed interface Verdict {

    /**
     * The caller may come in.
     *
     * @param claims the token's, each as text
     * @param scopes those that the route asks for and the token has; null where it asks for none
     */
    record Admitted(Map<String, String> claims, @Nullable List<String> scopes) implements Verdict {}

    /**
     * The caller may not.
     *
     * @param status 401, or 403 for a good token without the scope
     * @param message API Gateway's word for it
     * @param challenge the value of {@code WWW-Authenticate} (RFC 6750, section 3)
     */
    record Refused(int status, String message, String challenge) implements Verdict {

        static Refused withoutToken() {
            return new Refused(401, "Unauthorized", "Bearer");
        }

        static Refused badToken(String fault) {
            var challenge = "Bearer scope=\"\" error=\"invalid_token\" error_description=\"%s\"".formatted(fault);
            return new Refused(401, "Unauthorized", challenge);
        }

        static Refused withoutScope(List<String> scopes) {
            var challenge = "Bearer scope=\"%s\" error=\"insufficient_scope\"".formatted(String.join(" ", scopes));
            return new Refused(403, "Forbidden", challenge);
        }
    }
}
