package xfusion.tasks.http;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent.RequestContext;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent.RequestContext.Authorizer;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent.RequestContext.CognitoIdentity;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent.RequestContext.Http;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent.RequestContext.IAM;

/** Reads an event of payload format 2.0; what the event leaves out is null, as with Lambda's own serializer. */
final class EventReader {

    private EventReader() {}

    static APIGatewayV2HTTPEvent read(String json) {
        EventPart event = EventPart.parse(json);
        return APIGatewayV2HTTPEvent.builder()
                .withVersion(event.text("version"))
                .withRouteKey(event.text("routeKey"))
                .withRawPath(event.text("rawPath"))
                .withRawQueryString(event.text("rawQueryString"))
                .withCookies(event.texts("cookies"))
                .withHeaders(event.namedTexts("headers"))
                .withQueryStringParameters(event.namedTexts("queryStringParameters"))
                .withPathParameters(event.namedTexts("pathParameters"))
                .withStageVariables(event.namedTexts("stageVariables"))
                .withRequestContext(event.part("requestContext", EventReader::requestContext))
                .withBody(event.text("body"))
                .withIsBase64Encoded(event.flag("isBase64Encoded"))
                .build();
    }

    private static RequestContext requestContext(EventPart context) {
        return RequestContext.builder()
                .withRouteKey(context.text("routeKey"))
                .withAccountId(context.text("accountId"))
                .withStage(context.text("stage"))
                .withApiId(context.text("apiId"))
                .withDomainName(context.text("domainName"))
                .withDomainPrefix(context.text("domainPrefix"))
                .withTime(context.text("time"))
                .withTimeEpoch(context.number("timeEpoch"))
                .withHttp(context.part("http", EventReader::http))
                .withAuthorizer(context.part("authorizer", EventReader::authorizer))
                .withRequestId(context.text("requestId"))
                .build();
    }

    private static Http http(EventPart http) {
        return Http.builder()
                .withMethod(http.text("method"))
                .withPath(http.text("path"))
                .withProtocol(http.text("protocol"))
                .withSourceIp(http.text("sourceIp"))
                .withUserAgent(http.text("userAgent"))
                .build();
    }

    private static Authorizer authorizer(EventPart authorizer) {
        return Authorizer.builder()
                .withJwt(authorizer.part("jwt", EventReader::jwt))
                .withLambda(authorizer.namedValues("lambda"))
                .withIam(authorizer.part("iam", EventReader::iam))
                .build();
    }

    private static Authorizer.JWT jwt(EventPart jwt) {
        return Authorizer.JWT
                .builder()
                .withClaims(jwt.namedTexts("claims"))
                .withScopes(jwt.texts("scopes"))
                .build();
    }

    private static IAM iam(EventPart iam) {
        return IAM.builder()
                .withAccessKey(iam.text("accessKey"))
                .withAccountId(iam.text("accountId"))
                .withCallerId(iam.text("callerId"))
                .withCognitoIdentity(iam.part("cognitoIdentity", EventReader::cognitoIdentity))
                .withPrincipalOrgId(iam.text("principalOrgId"))
                .withUserArn(iam.text("userArn"))
                .withUserId(iam.text("userId"))
                .build();
    }

    private static CognitoIdentity cognitoIdentity(EventPart identity) {
        return CognitoIdentity.builder()
                .withAmr(identity.texts("amr"))
                .withIdentityId(identity.text("identityId"))
                .withIdentityPoolId(identity.text("identityPoolId"))
                .build();
    }
}
