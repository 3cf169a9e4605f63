from checkov.cloudformation.checks.resource.base_resource_check import BaseResourceCheck
from checkov.common.models.enums import CheckCategories, CheckResult


def statements(role):
    for policy in role.get("Properties", {}).get("Policies", []):
        listed = policy["PolicyDocument"]["Statement"]
        yield from listed if isinstance(listed, list) else [listed]


class NoWildcards(BaseResourceCheck):
    """A role names what it may do, and to what."""

    def __init__(self):
        super().__init__(
            name="A role has no wildcard in its actions and resources",
            id="XT_1",
            categories=[CheckCategories.IAM],
            supported_resources=["AWS::IAM::Role"],
        )

    def scan_resource_conf(self, conf):
        named = [str(statement.get(part, "*")) for statement in statements(conf) for part in ("Action", "Resource")]
        return CheckResult.FAILED if any("*" in name for name in named) else CheckResult.PASSED


check = NoWildcards()
