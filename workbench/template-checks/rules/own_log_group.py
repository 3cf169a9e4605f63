from checkov.cloudformation.checks.resource.base_resource_check import BaseResourceCheck
from checkov.common.models.enums import CheckCategories, CheckResult


class OwnLogGroup(BaseResourceCheck):
    """Else Lambda makes one that keeps everything for ever."""

    def __init__(self):
        super().__init__(
            name="A function logs in JSON, into a log group of the template",
            id="XT_4",
            categories=[CheckCategories.LOGGING],
            supported_resources=["AWS::Lambda::Function"],
        )

    def scan_resource_conf(self, conf):
        logging = conf.get("Properties", {}).get("LoggingConfig", {})
        return CheckResult.PASSED if logging.get("LogGroup") and logging.get("LogFormat") == "JSON" else CheckResult.FAILED


check = OwnLogGroup()
