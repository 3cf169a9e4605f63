"""Deploying: what comes into being, versions, packagings, options, and what is left at the end."""

import json
import os
import re
import subprocess
import time
from pathlib import Path

from pages import RUNBOOK, commands, follow
from stack import ROOT, STACK, aws, deploy, eventually, physical_ids, run, state, versions, wants

PACKING_LOG = ROOT / "workbench/deploy/target/packing.log"


def the_readme_builds():
    run(readme()[0])
    # A minute or two of work that the other packaging will need, beside the checks before it. Its Maven finds everything built.
    packing = ["nice", "make", "-s", "workbench/aot/target/functions/done"]
    with PACKING_LOG.open("w") as log:
        state["packing"] = subprocess.Popen(packing, cwd=ROOT, stdout=log, stderr=log)


def readme():
    return commands("README.md", "sam deploy").strip().replace("sam deploy", "sam deploy --no-confirm-changeset").splitlines()


def a_failed_first_deployment_is_not_in_the_way_of_the_next():
    fails = Path(os.environ["FAILS"])
    fails.touch()
    run(readme()[1], good=False)
    fails.unlink()
    events = aws(f"cloudformation describe-stack-events --stack-name {STACK}")["StackEvents"]
    assert {"TasksTable", "UserPool"} <= {each["LogicalResourceId"] for each in events if each["ResourceStatus"] == "CREATE_COMPLETE"}
    assert not aws("dynamodb list-tables")["TableNames"]
    assert not aws("cognito-idp list-user-pools --max-results 10")["UserPools"]
    assert "no API is made" in follow("describe-stack-events", "CREATE_FAILED")
    follow("delete-stack")


def the_readme_deploys_and_protects():
    for line in readme()[1:]:
        run(line)
    assert aws(f"dynamodb describe-table --table-name {STACK}")["Table"]["DeletionProtectionEnabled"]
    aws(f"dynamodb delete-table --table-name {STACK}", good=False)
    follow("set-stack-policy", "update-termination-protection")
    assert "Update:Replace" in json.dumps(aws(f"cloudformation get-stack-policy --stack-name {STACK}"))


def the_weekly_call_is_answered_and_touches_nothing():
    rules = physical_ids("AWS::Events::Rule")
    functions = physical_ids("AWS::Lambda::Function")
    assert len(rules) == len(functions), rules
    for rule in rules.values():
        target = aws(f"events list-targets-by-rule --rule {rule}")["Targets"][0]
        said = aws(f"lambda invoke --function-name {target['Arn']} --payload '{target['Input']}' /dev/null")
        assert target["Arn"].endswith(":live") and "FunctionError" not in str(said), said
    said = follow("get-function-configuration", put={"<name>": next(iter(functions.values()))})
    assert "Active" in said and said.count("ENABLED") == len(rules), said


def the_other_packaging_then_back_and_forward_again():
    kept = ROOT / "workbench/deploy/target/live.txt"
    moment = "2026-11-27T12:00:00Z"
    old = versions()
    time.sleep(1)
    then = time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime())
    assert state["packing"].wait() == 0, PACKING_LOG.read_text()[-3000:]
    follow("java -version", PATH=f"{os.environ['JAVA_HOME']}/bin:{os.environ['PATH']}")
    new = versions()
    follow("go-back", ">live.txt", put={"live.txt": str(kept)})
    assert dict(line.split() for line in kept.read_text().splitlines()) == new
    are_live(new, "provided.al2023")
    # Nobody answers the question: nothing is moved.
    said = run(commands(RUNBOOK, "go-back", moment).replace(moment, f"{then} </dev/null"), good=False)
    assert versions() == new and all(f"{name}\tfrom {new[name]} to {old[name]}\t" in said for name in new), said
    follow("go-back", moment, put={moment: f"{then} <<<y"})
    are_live(old, "java25")
    follow("go-back", " live.txt", put={" live.txt": f" {kept} --yes"})
    are_live(new, "provided.al2023")
    name, version = next(iter(old.items()))
    follow("aws lambda update-alias", put={"<name>": name, "<version>": version})
    assert versions() == {**new, name: version}


def are_live(expected, runtime):
    assert versions() == expected and set(runtimes().values()) == {runtime}
    wants(200, "GET", "/tasks/kept", state["own"])


def runtimes():
    return {name: aws(f"lambda get-function-configuration --function-name {name}:live")["Runtime"] for name in versions()}


def a_choice_that_lacks_another_is_refused():
    """By each rule of the template, in its own words."""
    refused = {
        "DomainName needs CertificateArn.": {"DomainName": "tasks.example.com"},
        "HostedZoneId needs DomainName.": {"HostedZoneId": "Z1"},
        "JwtAudience needs JwtIssuer.": {"JwtAudience": "app"},
        "JwtIssuer needs JwtAudience.": {"JwtIssuer": "https://issuer.example"},
        "MonthlyBudget needs AlarmEmail or AlarmTopicArn.": {"MonthlyBudget": "50"},
        "Set AlarmEmail or AlarmTopicArn, not both.": {"AlarmEmail": "ops@example.com", "AlarmTopicArn": "arn:aws:sns:us-east-1:1:a"},
    }
    assert set(refused) == set(re.findall(r"AssertDescription: (.+)", (ROOT / "template.yaml").read_text()))
    change = f"cloudformation create-change-set --stack-name {STACK} --change-set-name refused --use-previous-template"
    for reason, given in refused.items():
        parameters = " ".join(f"ParameterKey={name},ParameterValue={value}" for name, value in given.items())
        assert reason in aws(f"{change} --capabilities CAPABILITY_IAM CAPABILITY_AUTO_EXPAND --parameters {parameters}", good=False)


def everything_on_can_be_deployed_and_rings():
    certificate = aws("acm request-certificate --domain-name tasks.example.com")["CertificateArn"]
    deploy(f"AlarmEmail=ops@example.com Dashboard=true MonthlyBudget=50 Canary=true DomainName=tasks.example.com CertificateArn={certificate}")
    assert aws("apigatewayv2 get-apis")["Items"][0]["DisableExecuteApiEndpoint"]
    for name, metric in {"server-errors": "FailedAnswers", "lambda-throttles": "Throttles"}.items():
        alarm = f"{STACK}-{name}"
        (made,) = aws(f"cloudwatch describe-alarms --alarm-names {alarm}")["MetricAlarms"]
        assert made["StateValue"] != "ALARM" and made["AlarmActions"], made
        aws(f"cloudwatch put-metric-data --namespace {made['Namespace']} --metric-name {metric} --value 50")
        eventually(lambda: aws(f"cloudwatch describe-alarms --alarm-names {alarm}")["MetricAlarms"][0]["StateValue"] == "ALARM")


def taking_it_down_keeps_tasks_and_users():
    follow("sam delete", put={"sam delete": "sam delete --region us-east-1 --no-prompts"})
    assert STACK in aws("dynamodb list-tables")["TableNames"]
    assert len(aws("cognito-idp list-user-pools --max-results 10")["UserPools"]) == 1
    assert not aws("lambda list-functions")["Functions"]
