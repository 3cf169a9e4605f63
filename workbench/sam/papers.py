"""What stands beside the template and has to agree with it, or with AWS.

python papers.py TRANSFORMED-TEMPLATE            fails where something does not agree
python papers.py TRANSFORMED-TEMPLATE --broken   looks at broken-papers instead, and fails where a check finds nothing wrong with them
"""

import configparser
import json
import re
import subprocess
import sys
from pathlib import Path

import yaml

wanted = "--broken" not in sys.argv
root = Path(__file__).parents[2] if wanted else Path(__file__).parent / "broken-papers"
with open(sys.argv[1], encoding="utf-8") as file:
    resources = json.load(file)["Resources"]


def the_stack_policy_protects_what_outlives_the_stack():
    policy = json.loads((root / "stack-policy.json").read_text())["Statement"]
    denied = [one for one in policy if one["Effect"] == "Deny" and one["Action"] == ["Update:Replace", "Update:Delete"]]
    kept = {f"LogicalResourceId/{name}" for name, each in resources.items() if each.get("UpdateReplacePolicy") == "Retain"}
    return {name for one in denied for name in one["Resource"]} ^ kept


def no_paper_advises_what_an_http_api_cannot_have():
    papers = [*root.glob("*.md"), *(root / "docs").glob("*.md")]
    lines = [line for paper in papers for line in paper.read_text().splitlines()]
    return {line for line in lines if re.search(r"\b(WAF|usage plans?)\b", line) and "takes neither" not in line}


def who_deploys_may_make_all_that_can_be_in_the_template():
    """Each service of the template's types, and what AWS documents beside it: for access logs, roles, autoscaling and a domain."""
    named = {"apigatewayv2": "apigateway", "cognito": "cognito-idp", "applicationautoscaling": "application-autoscaling"}
    types = set(re.findall(r"^    Type: AWS::(\w+)::", (root / "template.yaml").read_text(), re.M)) - {"Serverless"}
    services = {named.get(each.lower(), each.lower()) for each in types | {"CodeDeploy", "Events", "Lambda", "CloudFormation"}}
    beside = {"logs:CreateLogDelivery", "logs:PutResourcePolicy", "logs:DescribeResourcePolicies", "logs:DescribeLogGroups",
              "iam:PassRole", "iam:ListRolePolicies", "iam:ListAttachedRolePolicies", "iam:CreateServiceLinkedRole", "lambda:TagResource"}
    role = re.sub(r"arn:\S+", "", (root / ".github/deploy-role.yaml").read_text())
    return {right for right in {f"{each}:" for each in services} | beside if not re.search(rf"\b{right}", role)}


def nothing_that_watches_is_there_if_nobody_wants_it():
    optional = ("SNS", "CloudWatch", "Budgets", "CodeDeploy", "Route53", "ApplicationAutoScaling")
    options = ("AWS::Logs::MetricFilter", "AWS::ApiGatewayV2::DomainName", "AWS::ApiGatewayV2::ApiMapping")
    return {name for name, each in resources.items() if each["Type"].split("::")[1] in optional or each["Type"] in options}


def environments_have_their_own_stack_and_table():
    config = configparser.ConfigParser()
    config.read_string("[all]\n" + (root / "samconfig.toml").read_text())
    settings = [config[f"{name}.deploy.parameters"] for name in ("dev", "stage", "prod")]
    tables = {table for each in settings for table in re.findall(r"TableName=[^ \"]+", each["parameter_overrides"])}
    own = len({each["stack_name"] for each in settings}) == len(tables) == len({each["tags"] for each in settings}) == 3
    protected = all("DeletionProtection=true" in each["parameter_overrides"] for each in settings[1:])
    return set() if own and protected else {"samconfig.toml"}


def actions_are_pinned_by_their_commit():
    files = (root / ".github/workflows").glob("*.yml")
    used = {use for file in files for use in re.findall(r"uses: (\S+)", file.read_text()) if not use.startswith("./")}
    return {use for use in used if not re.fullmatch(r"[^@]+@[0-9a-f]{40}", use)} if used else {"no action is used"}


def what_is_deployed_was_tested_and_by_night_nothing_is():
    jobs = yaml.safe_load((root / ".github/workflows/ci.yml").read_text())["jobs"]
    order = {"stage": ["checks", "vulnerabilities"], "prod": "stage"}
    untested = {name for name, needs in order.items() if jobs[name].get("needs") != needs}
    by_night = {name for name, job in jobs.items() if "needs" not in job and "github.event_name != 'schedule'" not in str(job.get("if"))}
    return untested | by_night - {"vulnerabilities"}


def the_page_on_scale_shows_what_the_simulation_prints():
    simulation = Path(__file__).parents[2] / "docs/scale/partitions.py"
    printed = subprocess.run([sys.executable, simulation], capture_output=True, text=True, check=True).stdout.splitlines()
    return set(printed) - set((root / "docs/scale.md").read_text().splitlines())


checks = [
    environments_have_their_own_stack_and_table,
    actions_are_pinned_by_their_commit,
    what_is_deployed_was_tested_and_by_night_nothing_is,
    nothing_that_watches_is_there_if_nobody_wants_it,
    the_stack_policy_protects_what_outlives_the_stack,
    no_paper_advises_what_an_http_api_cannot_have,
    who_deploys_may_make_all_that_can_be_in_the_template,
    the_page_on_scale_shows_what_the_simulation_prints,
]
found = {check.__name__.replace("_", " "): sorted(check()) for check in checks}
failed = {name: wrong for name, wrong in found.items() if bool(wrong) == wanted}
print(f"{len(checks) - len(failed)} passed, {len(failed)} failed")
sys.exit("\n".join(f"{name}: {wrong or 'it cannot fail'}" for name, wrong in failed.items()) or 0)
