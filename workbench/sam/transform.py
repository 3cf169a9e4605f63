"""Prints what CloudFormation gets to see: template.yaml after SAM's own transform, as JSON."""

import json
import sys

from samtranslator.translator.transform import transform
from samtranslator.yaml_helper import yaml_parse


class NoManagedPolicies:
    """The template names none, so nobody has to be asked for their ARNs."""

    def load(self):
        return {}


with open(sys.argv[1], encoding="utf-8") as file:
    template = yaml_parse(file)
for function in template["Resources"].values():
    if function["Type"] == "AWS::Serverless::Function":
        # As `sam package` leaves it: the translator takes no folder.
        function["Properties"]["CodeUri"] = "s3://bucket/key"
json.dump(transform(template, {}, NoManagedPolicies()), sys.stdout, indent=1)
