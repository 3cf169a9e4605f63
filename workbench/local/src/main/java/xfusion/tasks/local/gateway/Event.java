package xfusion.tasks.local.gateway;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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
            String domainName,
            String domainPrefix,
            Http http,
            String requestId,
            String routeKey,
            String stage,
            String time,
            long timeEpoch) {}

    record Http(String method, String path, String protocol, String sourceIp, String userAgent) {}
}
