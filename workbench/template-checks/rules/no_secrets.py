from checkov.cloudformation.checks.resource.base_resource_check import BaseResourceCheck
from checkov.common.models.enums import CheckCategories, CheckResult

# What a function may be told by its environment. Whoever adds to it has looked whether it is a secret.
KNOWN = {"TABLE_NAME", "DEFAULT_OWNER", "AWS_ENDPOINT_URL_DYNAMODB"}


class NoSecrets(BaseResourceCheck):
    """The environment of a function can be read by whoever may read its configuration."""

    def __init__(self):
        super().__init__(
            name="A function's environment has known variables only, none of them a secret or an owner",
            id="XT_3",
            categories=[CheckCategories.SECRETS],
            supported_resources=["AWS::Lambda::Function"],
        )

    def scan_resource_conf(self, conf):
        variables = conf.get("Properties", {}).get("Environment", {}).get("Variables", {})
        names = {name for name in variables if not name.startswith("__")}
        return CheckResult.PASSED if names <= KNOWN and not variables.get("DEFAULT_OWNER") else CheckResult.FAILED


check = NoSecrets()
