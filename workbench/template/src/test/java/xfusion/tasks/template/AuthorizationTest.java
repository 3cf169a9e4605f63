package xfusion.tasks.template;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AuthorizationTest extends WrittenTemplateTest {

    private static final String API = """
            Resources:
              Api:
                Type: AWS::Serverless::HttpApi
                Properties:
                  Auth:
                    DefaultAuthorizer: Jwt
                    Authorizers: { Jwt: { IdentitySource: $request.header.Authorization } }
              GetTaskFunction:
                Type: AWS::Serverless::Function
                Properties:
                  CodeUri: functions/get-task
                  Handler: tasks.GetTaskHandler
                  Events:
                    Http: { Type: HttpApi, Properties: { ApiId: !Ref Api, Method: get, Path: /, Auth: OWN } }
            """;

    private Optional<Authorization> authorization(String own) {
        return read(API.replace("OWN", own)).routes().getFirst().authorization();
    }

    @Test
    void isAskedForByDefault() {
        assertEquals(Optional.of(new Authorization("authorization", List.of())), authorization("{}"));
    }

    @Test
    void isNotAskedForWhereARouteSaysSo() {
        assertEquals(Optional.empty(), authorization("{ Authorizer: NONE }"));
    }

    @Test
    void mayNeedAScope() {
        assertEquals(
                Optional.of(new Authorization("authorization", List.of("tasks"))),
                authorization("{ AuthorizationScopes: [tasks] }"));
    }

    @Test
    void isAHeader() {
        assertRefused(
                "$request.querystring.token is no header",
                API.replace("OWN", "{}").replace("header.Authorization", "querystring.token"));
    }

    @Test
    void isAskedForOnEveryRouteThatIsDeployed() {
        assertTrue(Template.find().routes().stream()
                .allMatch(route -> route.authorization().isPresent()));
    }
}
