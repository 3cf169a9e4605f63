package xfusion.tasks.local.gateway;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import xfusion.tasks.local.authorizer.Verdict.Admitted;

/** API Gateway's event in payload format 2.0. What is empty is left out, but for the raw query. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record Event(
        String version,
        String routeKey,
        String rawPath,
        @JsonInclude(JsonInclude.Include.ALWAYS) String rawQueryString,
        List<String> cookies,
        Map<String, String> headers,
        Map<String, String> queryStringParameters,
        RequestContext requestContext,
        Map<String, String> pathParameters,
        Optional<String> body,
        boolean isBase64Encoded) {

    record RequestContext(
            String accountId,
            String apiId,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) Optional<Authorizer> authorizer,
            String domainName,
            String domainPrefix,
            Http http,
            String requestId,
            String routeKey,
            String stage,
            String time,
            long timeEpoch) {}

    record Authorizer(Jwt jwt) {}

    /** The scopes are those that the route asks for; null where it asks for none. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Jwt(Map<String, String> claims, @Nullable List<String> scopes) {

        static Authorizer of(Admitted admitted) {
            return new Authorizer(new Jwt(admitted.claims(), admitted.scopes().isEmpty() ? null : admitted.scopes()));
        }
    }

    record Http(String method, String path, String protocol, String sourceIp, String userAgent) {}
}
