"""Fails where CloudFormation would delete tasks or users with the stack, or to replace them; checkov's rules do not see it."""

import json
import sys

KEPT = {"AWS::DynamoDB::Table", "AWS::Cognito::UserPool"}

with open(sys.argv[1], encoding="utf-8") as file:
    resources = json.load(file)["Resources"]
lost = [
    name
    for name, resource in resources.items()
    if resource["Type"] in KEPT and not resource.get("DeletionPolicy") == resource.get("UpdateReplacePolicy") == "Retain"
]
if lost:
    sys.exit("not retained: " + ", ".join(lost))
