from checkov.common.models.enums import CheckCategories
from rule import Rule

# What a function may be told by its environment. Whoever adds to it has looked whether it is a secret.
KNOWN = {"TABLE_NAME", "DEFAULT_OWNER", "AWS_ENDPOINT_URL_DYNAMODB"}


class NoSecrets(Rule):
    """The environment of a function can be read by whoever may read its configuration."""

    def holds(self, conf, properties):
        variables = properties.get("Environment", {}).get("Variables", {})
        names = {name for name in variables if not name.startswith("__")}
        return names <= KNOWN and not variables.get("DEFAULT_OWNER")


check = NoSecrets(
    "XT_3",
    "A function's environment has known variables only, none of them a secret or an owner",
    CheckCategories.SECRETS,
    ["AWS::Lambda::Function"],
)
