"""Prints what CloudFormation gets to see, or makes of it: template.yaml after SAM's own transform, as JSON.

python transform.py FILE [PARAMETER=VALUE ...]   without what its conditions leave out
python transform.py FILE --all [...]             with it, and the conditions
"""

import json
import sys

from samtranslator.translator.transform import transform
from samtranslator.yaml_helper import yaml_parse

NOTHING = object()


class NoManagedPolicies:
    """None but CodeDeploy's own, so nobody has to be asked for their ARNs."""

    def load(self):
        return {"AWSCodeDeployRoleForLambda": "arn:aws:iam::aws:policy/service-role/AWSCodeDeployRoleForLambda"}


def holds(condition):
    if isinstance(condition, str):
        return holds(template["Conditions"][condition])
    (kind, of), *_ = condition.items()
    match kind:
        case "Condition":
            return holds(of)
        case "Fn::Not":
            return not holds(of[0])
        case "Fn::And":
            return all(holds(one) for one in of)
        case "Fn::Or":
            return any(holds(one) for one in of)
        case "Fn::Equals":
            return len({str(parameters.get(side["Ref"]) if isinstance(side, dict) else side) for side in of}) == 1
        case _:
            raise ValueError(f"{kind} is not understood here")


def resolve(part):
    """A part of the template with the chosen side of each Fn::If."""
    if isinstance(part, dict):
        if "Fn::If" in part:
            name, yes, no = part["Fn::If"]
            return resolve(yes if holds(name) else no)
        if part == {"Ref": "AWS::NoValue"}:
            return NOTHING
        return {key: value for key, each in part.items() if (value := resolve(each)) is not NOTHING}
    if isinstance(part, list):
        return [value for each in part if (value := resolve(each)) is not NOTHING]
    return part


with open(sys.argv[1], encoding="utf-8") as file:
    template = yaml_parse(file)
for function in template["Resources"].values():
    if function["Type"] == "AWS::Serverless::Function":
        # As `sam package` leaves it: the translator takes no folder.
        function["Properties"]["CodeUri"] = "s3://bucket/key"
given = dict(one.split("=", 1) for one in sys.argv[2:] if one != "--all")
parameters = {name: each.get("Default") for name, each in template["Parameters"].items()} | given
template = transform(template, given, NoManagedPolicies())
for section in ("Resources", "Outputs") if "--all" not in sys.argv else ():
    kept = {name: each for name, each in template[section].items() if "Condition" not in each or holds(each["Condition"])}
    template[section] = {name: resolve({key: value for key, value in each.items() if key != "Condition"}) for name, each in kept.items()}
if "--all" not in sys.argv:
    del template["Conditions"]
json.dump(template, sys.stdout, indent=1)
