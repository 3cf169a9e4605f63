from checkov.common.models.enums import CheckCategories
from rule import Rule


class OwnLogGroup(Rule):
    """Else Lambda makes one that keeps everything for ever."""

    def holds(self, conf, properties):
        logging = properties.get("LoggingConfig", {})
        return logging.get("LogGroup") and logging.get("LogFormat") == "JSON"


check = OwnLogGroup(
    "XT_4",
    "A function logs in JSON, into a log group of the template",
    CheckCategories.LOGGING,
    ["AWS::Lambda::Function"],
)
