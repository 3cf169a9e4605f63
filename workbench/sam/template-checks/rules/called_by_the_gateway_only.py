from checkov.common.models.enums import CheckCategories
from rule import Rule


class CalledByTheGatewayOnly(Rule):
    """No other way in: neither a function URL nor somebody else's API."""

    def holds(self, conf, properties):
        gateway = properties.get("Principal") == "apigateway.amazonaws.com" and properties.get("SourceArn")
        return conf.get("Type") == "AWS::Lambda::Permission" and gateway


check = CalledByTheGatewayOnly(
    "XT_6",
    "A function is called by API Gateway only, and only by this API",
    CheckCategories.NETWORKING,
    ["AWS::Lambda::Permission", "AWS::Lambda::Url"],
)
