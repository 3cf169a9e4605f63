from checkov.cloudformation.checks.resource.base_resource_check import BaseResourceCheck
from checkov.common.models.enums import CheckCategories, CheckResult


class CalledByTheGatewayOnly(BaseResourceCheck):
    """No other way in: neither a function URL nor somebody else's API."""

    def __init__(self):
        super().__init__(
            name="A function is called by API Gateway only, and only by this API",
            id="XT_6",
            categories=[CheckCategories.NETWORKING],
            supported_resources=["AWS::Lambda::Permission", "AWS::Lambda::Url"],
        )

    def scan_resource_conf(self, conf):
        permission = conf.get("Properties", {})
        gateway = permission.get("Principal") == "apigateway.amazonaws.com" and permission.get("SourceArn")
        return CheckResult.PASSED if conf.get("Type") == "AWS::Lambda::Permission" and gateway else CheckResult.FAILED


check = CalledByTheGatewayOnly()
