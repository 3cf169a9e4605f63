from checkov.common.models.enums import CheckCategories
from rule import Rule


class TableIsKept(Rule):
    """Tasks outlive a mistake: a deletion, a bad write. That it is retained, retained.py sees."""

    def holds(self, conf, properties):
        recovery = properties.get("PointInTimeRecoverySpecification", {}).get("PointInTimeRecoveryEnabled")
        return recovery and properties.get("DeletionProtectionEnabled")


check = TableIsKept(
    "XT_5",
    "A table is protected from deletion, and has point-in-time recovery",
    CheckCategories.BACKUP_AND_RECOVERY,
    ["AWS::DynamoDB::Table"],
)
