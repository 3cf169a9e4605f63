from checkov.cloudformation.checks.resource.base_resource_check import BaseResourceCheck
from checkov.common.models.enums import CheckCategories, CheckResult


class TableIsKept(BaseResourceCheck):
    """Tasks outlive a mistake: a deletion, a bad write. That it is retained, retained.py sees."""

    def __init__(self):
        super().__init__(
            name="A table is protected from deletion, and has point-in-time recovery",
            id="XT_5",
            categories=[CheckCategories.BACKUP_AND_RECOVERY],
            supported_resources=["AWS::DynamoDB::Table"],
        )

    def scan_resource_conf(self, conf):
        table = conf.get("Properties", {})
        recovery = table.get("PointInTimeRecoverySpecification", {}).get("PointInTimeRecoveryEnabled")
        return CheckResult.PASSED if recovery and table.get("DeletionProtectionEnabled") else CheckResult.FAILED


check = TableIsKept()
