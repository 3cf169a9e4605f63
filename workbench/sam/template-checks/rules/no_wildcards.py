from checkov.common.models.enums import CheckCategories
from rule import Rule


def statements(role):
    for policy in role.get("Policies", []):
        listed = policy["PolicyDocument"]["Statement"]
        yield from listed if isinstance(listed, list) else [listed]


class NoWildcards(Rule):
    """A role names what it may do, and to what."""

    def holds(self, conf, properties):
        named = [str(statement.get(part, "*")) for statement in statements(properties) for part in ("Action", "Resource")]
        return not any("*" in name for name in named)


check = NoWildcards(
    "XT_1",
    "A role has no wildcard in its actions and resources",
    CheckCategories.IAM,
    ["AWS::IAM::Role"],
)
