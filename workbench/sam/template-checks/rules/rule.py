from checkov.cloudformation.checks.resource.base_resource_check import BaseResourceCheck
from checkov.common.models.enums import CheckResult


class Rule(BaseResourceCheck):
    """A rule of our own: the resources that it is for, and whether it holds for one of them."""

    def __init__(self, id, name, category, resources):
        super().__init__(name=name, id=id, categories=[category], supported_resources=resources)

    def scan_resource_conf(self, conf):
        return CheckResult.PASSED if self.holds(conf, conf.get("Properties", {})) else CheckResult.FAILED
