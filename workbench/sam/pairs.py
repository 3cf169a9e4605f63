"""Prints choices of the template's options, one a line, as PARAMETER=VALUE: pairwise combinations of those that go together.

Fails where a condition of the template asks for a parameter that is not an option here.
"""

import re
import sys
from pathlib import Path

from allpairspy import AllPairs

TOPIC = "arn:aws:sns:us-east-1:123456789012:a"
DOMAIN = "DomainName=tasks.example.com CertificateArn=arn:aws:acm:us-east-1:123456789012:certificate/1"
# Nothing is the default, so that the first choice is that of all defaults.
OPTIONS = [
    ["", "AlarmEmail=ops@example.com", f"AlarmTopicArn={TOPIC}"],
    ["", DOMAIN, f"{DOMAIN} HostedZoneId=Z1"],
    ["", "MonthlyBudget=50"],
    ["", "Dashboard=true"],
    ["", "Canary=true"],
    ["", "AdoptFor=ann"],
    ["", "JwtIssuer=https://issuer.example JwtAudience=a"],
    ["", "CorsOrigins=https://a.example"],
    ["", "Capacity=provisioned"],
    ["", "StackTableName=first"],
    ["", "DeletionProtection=false"],
    ["", "Packaging=aot"],
    ["", "Architecture=arm64"],
]


def allowed(values):
    """The template's rule BudgetNeedsAddress. A choice may not be complete yet; its first value is the address."""
    return "MonthlyBudget=50" not in values or values[0] != ""


conditions = (Path(__file__).parents[2] / "template.yaml").read_text().split("\nConditions:")[1].split("\nGlobals:")[0]
left_out = set(re.findall(r"!Ref (\w+)", conditions)) - set(re.findall(r"(\w+)=", str(OPTIONS)))
if left_out:
    sys.exit(f"no choice of {sorted(left_out)}")
for choice in AllPairs(OPTIONS, filter_func=allowed):
    print(*filter(None, choice))
