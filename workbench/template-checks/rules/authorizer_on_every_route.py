from checkov.cloudformation.checks.resource.base_resource_check import BaseResourceCheck
from checkov.common.models.enums import CheckCategories, CheckResult

METHODS = {"get", "put", "post", "delete", "patch", "head", "options", "x-amazon-apigateway-any-method"}


class AuthorizerOnEveryRoute(BaseResourceCheck):
    """Nobody calls a function without a token."""

    def __init__(self):
        super().__init__(
            name="Every route of an HTTP API has an authorizer",
            id="XT_2",
            categories=[CheckCategories.NETWORKING],
            supported_resources=["AWS::ApiGatewayV2::Api"],
        )

    def scan_resource_conf(self, conf):
        paths = conf.get("Properties", {}).get("Body", {}).get("paths", {})
        # Between the paths, checkov notes its line numbers.
        operations = [path for path in paths.values() if isinstance(path, dict)]
        routes = [route for path in operations for method, route in path.items() if method in METHODS]
        return CheckResult.PASSED if routes and all(route.get("security") for route in routes) else CheckResult.FAILED


check = AuthorizerOnEveryRoute()
