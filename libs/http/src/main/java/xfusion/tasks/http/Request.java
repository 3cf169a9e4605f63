package xfusion.tasks.http;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent.RequestContext;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent.RequestContext.Authorizer;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A request from API Gateway (payload format 2.0); what the event leaves out is absent or empty.
 *
 * <p>Reading a part of the request records its faults. Read everything, then call {@link #refuseFaults}.
 */
public final class Request {

    private final APIGatewayV2HTTPEvent event;
    private final Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final Faults faults = new Faults();
    private final BiFunction<Request, Supplier<Response>, Response> guard;

    /** {@code guard} runs an operation of the request, and answers a failure of it with its problem. */
    Request(APIGatewayV2HTTPEvent event, BiFunction<Request, Supplier<Response>, Response> guard) {
        this.event = event;
        this.guard = guard;
        // Names are in lower case in AWS, in Title-Case in sam local; a name may occur in both.
        orEmpty(event.getHeaders()).forEach((name, value) -> headers.merge(name, value, (a, b) -> a + "," + b));
    }

    /** The caller: the {@code sub} of the token that API Gateway's authorizer has verified. */
    public Optional<String> subject() {
        return Optional.ofNullable(event.getRequestContext())
                .map(RequestContext::getAuthorizer)
                .map(Authorizer::getJwt)
                .map(Authorizer.JWT::getClaims)
                .map(claims -> claims.get("sub"));
    }

    /** A header's value. Its name is case-insensitive; several values of one name are joined by commas. */
    public <T> Optional<T> header(String name, Function<String, T> type) {
        return header(name).flatMap(text -> faults.read(text, type, Place.header(name)));
    }

    /** The parameters of the path, decoded. */
    public Fields path() {
        return Fields.ofParameters(orEmpty(event.getPathParameters()), Set.of(), faults);
    }

    /** The parameters of the query, decoded. */
    public Fields query() {
        var raw = new RawQuery(Objects.requireNonNullElse(event.getRawQueryString(), ""));
        return Fields.ofParameters(orEmpty(event.getQueryStringParameters()), raw.repeated(), faults);
    }

    /** The members of the body, for a route that takes {@link BodyRules#JSON}. */
    public Fields body() {
        return body(BodyRules.JSON);
    }

    /** The members of the body. */
    public Fields body(BodyRules rules) {
        return new Body(
                        Objects.requireNonNullElse(event.getBody(), ""),
                        event.getIsBase64Encoded(),
                        header("Content-Type").map(ContentType::parse),
                        header("Content-Encoding"))
                .fields(rules, faults);
    }

    /**
     * Refuses the request if any part that was read has a fault.
     *
     * @throws ProblemException 413, 415 or 400 with every fault found
     */
    public void refuseFaults() {
        faults.refuse();
    }

    /** Answers one of several operations of this request. If it fails, its problem is the response. */
    public Response answerApart(Supplier<Response> operation) {
        return guard.apply(this, operation);
    }

    private Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }

    private static Map<String, String> orEmpty(@Nullable Map<String, String> map) {
        return Objects.requireNonNullElse(map, Map.of());
    }
}
