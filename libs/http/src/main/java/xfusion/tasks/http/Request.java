package xfusion.tasks.http;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent.RequestContext;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent.RequestContext.Authorizer;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A request as the gateway passed it on (payload format 2.0); what the event leaves out is absent or empty. */
public final class Request {

    private final APIGatewayV2HTTPEvent event;
    private final Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

    Request(APIGatewayV2HTTPEvent event) {
        this.event = event;
        // Lower-case in AWS, Title-Case in sam local; a name may stand in both.
        orEmpty(event.getHeaders()).forEach((name, value) -> headers.merge(name, value, (a, b) -> a + "," + b));
    }

    /** The caller, as the gateway's JWT authorizer has verified: the token's {@code sub}. */
    public Optional<String> subject() {
        return Optional.ofNullable(event.getRequestContext())
                .map(RequestContext::getAuthorizer)
                .map(Authorizer::getJwt)
                .map(Authorizer.JWT::getClaims)
                .map(claims -> claims.get("sub"));
    }

    /** A header's value, whatever the case of its name; several of one name are joined by commas. */
    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }

    /**
     * A header's value as a value that checks itself.
     *
     * @throws ProblemException 400 if the value's type refuses it
     */
    public <T> Optional<T> header(String name, Function<String, T> type) {
        var faults = new Faults();
        Optional<T> value = header(name).flatMap(text -> faults.read(text, type, detail -> Fault.header(name, detail)));
        faults.refuse();
        return value;
    }

    /** The parameters of the path, decoded. */
    public Parameters path() {
        return new Parameters(orEmpty(event.getPathParameters()));
    }

    /** The parameters of the query, decoded. */
    public Parameters query() {
        return new Parameters(orEmpty(event.getQueryStringParameters()));
    }

    /**
     * The body's members.
     *
     * @throws ProblemException 413, 415 or 400 if the body is too large, of another media type, or no JSON object
     */
    public Members members() {
        var body = new Body(Objects.requireNonNullElse(event.getBody(), ""), event.getIsBase64Encoded());
        return new Members(body.json(header("Content-Type")));
    }

    /**
     * What must be so for the request to be done.
     *
     * @throws ProblemException 400 if a header of it is malformed
     */
    public Preconditions preconditions() {
        return new Preconditions(header("If-Match", EntityTags::parse), header("If-None-Match", EntityTags::parse));
    }

    private static Map<String, String> orEmpty(@Nullable Map<String, String> map) {
        return Objects.requireNonNullElse(map, Map.of());
    }
}
