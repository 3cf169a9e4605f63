from checkov.common.models.enums import CheckCategories
from rule import Rule

METHODS = {"get", "put", "post", "delete", "patch", "head", "options", "x-amazon-apigateway-any-method"}


class AuthorizerOnEveryRoute(Rule):
    """Nobody calls a function without a token."""

    def holds(self, conf, properties):
        paths = properties.get("Body", {}).get("paths", {})
        # Between the paths, checkov notes its line numbers.
        operations = [path for path in paths.values() if isinstance(path, dict)]
        routes = [route for path in operations for method, route in path.items() if method in METHODS]
        return routes and all(route.get("security") for route in routes)


check = AuthorizerOnEveryRoute(
    "XT_2",
    "Every route of an HTTP API has an authorizer",
    CheckCategories.NETWORKING,
    ["AWS::ApiGatewayV2::Api"],
)
