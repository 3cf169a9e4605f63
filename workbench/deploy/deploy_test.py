"""What `deploy-test` checks of a stack on the emulator, in this order: python3 deploy_test.py."""

import json
import os
import re
import time
from pathlib import Path

from stack import ENDPOINT, ROOT, STACK, aws, blocks, call, deploy, eventually, outputs, physical_ids, run, url, wants

PASSWORD = "Learn-DynamoDB-2026"
state = {}


def a_failed_first_deployment_is_not_in_the_way_of_the_next():
    fails = Path(os.environ["FAILS"])
    fails.touch()
    deploy("DeletionProtection=false", good=False)
    fails.unlink()
    events = aws(f"cloudformation describe-stack-events --stack-name {STACK}")["StackEvents"]
    assert {"TasksTable", "UserPool"} <= {each["LogicalResourceId"] for each in events if each["ResourceStatus"] == "CREATE_COMPLETE"}
    assert not aws("dynamodb list-tables")["TableNames"]
    assert not aws("cognito-idp list-user-pools --max-results 10")["UserPools"]
    run(commands("docs/operations.md", "delete-stack"))


def the_readme_deploys_and_protects():
    for line in commands("README.md", "sam deploy").splitlines():
        run(line.replace("sam deploy", "sam deploy --no-confirm-changeset"))
    assert aws(f"dynamodb describe-table --table-name {STACK}")["Table"]["DeletionProtectionEnabled"]
    aws(f"dynamodb delete-table --table-name {STACK}", good=False)
    run(re.search(r"`(aws cloudformation set-stack-policy [^`]*)`", (ROOT / "README.md").read_text())[1])
    assert "Update:Replace" in json.dumps(aws(f"cloudformation get-stack-policy --stack-name {STACK}"))


def the_readme_gets_a_token():
    given = outputs()
    lines = commands("README.md", "aws cognito-idp sign-up") + "\necho; echo $TOKEN"
    for name, value in {"POOL": given["UserPoolId"], "CLIENT": given["UserPoolClientId"], "API": url()}.items():
        lines = lines.replace(f"{name}=...", f"{name}='{value}'")
    listed, state["token"] = run(lines).split()[-2:]
    assert listed == '{"items":[]}' and state["token"].count(".") == 2, listed


def the_end_to_end_suite_passes():
    run("mvn -q -B -ntp -pl workbench/checks -am verify -Dtest='xfusion.tasks.e2e.**' -Dsurefire.failIfNoSpecifiedTests=false"
        " -Dspotless.check.skip -DexcludedGroups=beyond-sam-local", BASE_URL=url(), API_TOKEN=state["token"])


def who_has_no_good_token_is_refused():
    head, claims, signature = state["token"].split(".")
    wants(401, "GET", "/tasks")
    wants(401, "GET", "/tasks", "no.good.token")
    wants(401, "GET", "/tasks", f"{head}.{claims[:-4]}AAAA.{signature}")
    wants(401, "POST", "/tasks", f"{head}.{claims}.{signature[::-1]}", {"description": "a"})


def a_right_that_is_missing_is_a_503_and_a_line_in_the_log():
    role = f"--role-name {physical_ids('AWS::IAM::Role')['ListTasksRole']} --policy-name list-tasks"
    policy = json.dumps(aws(f"iam get-role-policy {role}")["PolicyDocument"])
    aws(f"iam delete-role-policy {role}")
    try:
        headers, text = wants(503, "GET", "/tasks", state["token"])
        assert headers["Retry-After"]
        request = json.loads(text)["instance"].removeprefix("urn:uuid:")
        group = f"--log-group-name /aws/lambda/{STACK}/list-tasks"
        lines = eventually(lambda: [event["message"] for event in aws(f"logs filter-log-events {group}")["events"]
                                    if request in event["message"] and "AccessDenied" in event["message"]])
        assert len(lines) == 1, lines
    finally:
        aws(f"iam put-role-policy {role} --policy-document '{policy}'")
    wants(200, "GET", "/tasks", state["token"])


def the_weekly_call_is_answered_and_touches_nothing():
    rules = physical_ids("AWS::Events::Rule")
    functions = physical_ids("AWS::Lambda::Function")
    assert len(rules) == len(functions), rules
    for rule in rules.values():
        target = aws(f"events list-targets-by-rule --rule {rule}")["Targets"][0]
        said = aws(f"lambda invoke --function-name {target['Arn']} --payload '{target['Input']}' /dev/null")
        assert target["Arn"].endswith(":live") and "FunctionError" not in str(said), said


def provisioned_and_a_browser():
    deploy("Capacity=provisioned CorsOrigins=https://app.example")
    table = aws(f"dynamodb describe-table --table-name {STACK}")["Table"]
    assert table["ProvisionedThroughput"]["WriteCapacityUnits"] == 5, table
    assert len(physical_ids("AWS::ApplicationAutoScaling::ScalingPolicy")) == 4
    asked = {"Origin": "https://app.example", "Access_Control_Request_Method": "PUT", "Access_Control_Request_Headers": "if-match"}
    headers, _ = wants(204, "OPTIONS", "/tasks/1/status", **asked)
    assert headers["Access-Control-Allow-Origin"] == "https://app.example", headers
    headers, _ = wants(200, "GET", "/tasks", state["token"], Origin="https://app.example")
    assert "etag" in headers["Access-Control-Expose-Headers"], headers
    headers, _ = wants(200, "GET", "/tasks", state["token"], Origin="https://evil.example")
    assert not headers["Access-Control-Allow-Origin"], headers


def an_issuer_of_ones_own_and_back_on_demand():
    pool = outputs()["UserPoolId"]
    deploy("Capacity=on-demand 'CorsOrigins=\"\"' JwtIssuer=https://issuer.example/xfusion JwtAudience=xfusion-tasks")
    assert aws(f"dynamodb describe-table --table-name {STACK}")["Table"]["BillingModeSummary"]["BillingMode"] == "PAY_PER_REQUEST"
    assert "UserPoolId" not in outputs()
    assert [each["Id"] for each in aws("cognito-idp list-user-pools --max-results 10")["UserPools"]] == [pool]
    wants(401, "GET", "/tasks", state["token"])
    asked = "-d grant_type=client_credentials -d client_id=ann -d client_secret=any"
    proxied = "-H 'Host: issuer.example' -H 'X-Forwarded-Proto: https' -H 'X-Forwarded-Port: 443'"
    for audience, status in {"xfusion-tasks": 200, "another": 401}.items():
        said = run(f"curl -s {proxied} {os.environ['ISSUER']}/xfusion/token {asked} -d scope={audience}")
        wants(status, "GET", "/tasks", json.loads(said)["access_token"])
        state["own"] = state.get("own") or json.loads(said)["access_token"]


def a_parameter_alone_reaches_who_answers():
    wants(201, "POST", "/tasks", state["own"], {"taskId": "kept", "description": "Learn DynamoDB"})
    aws(f"dynamodb restore-table-to-point-in-time --source-table-name {STACK} --target-table-name {STACK}-restored"
        " --use-latest-restorable-time")
    deploy(f"TableName={STACK}-restored StackTableName={STACK}")
    wants(200, "GET", "/tasks/kept", state["own"])
    wants(201, "POST", "/tasks", state["own"], {"taskId": "in-restored", "description": "Learn DynamoDB"})
    assert "Item" in str(aws(f"dynamodb get-item --table-name {STACK}-restored --key '{{\"taskId\":{{\"S\":\"in-restored\"}}}}'"))


def the_other_packaging_then_one_version_back_and_forward_again():
    run("sam build --config-env aot")
    time.sleep(1)
    before = time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime())
    deploy(config="aot")
    new = versions()
    wants(200, "GET", "/tasks/kept", state["own"])
    run(re.sub(r"\d{4}-\S*Z", before, commands("docs/operations.md", "go-back")))
    old = versions()
    assert all(int(old[name]) < int(new[name]) for name in new), (old, new)
    assert set(runtimes().values()) == {"java25"}
    wants(200, "GET", "/tasks/kept", state["own"])
    for name, version in new.items():
        aws(f"lambda update-alias --function-name {name} --name live --function-version {version}")
    assert set(runtimes().values()) == {"provided.al2023"}
    wants(200, "GET", "/tasks/kept", state["own"])


def versions():
    functions = physical_ids("AWS::Lambda::Function").values()
    return {name: aws(f"lambda get-alias --function-name {name} --name live")["FunctionVersion"] for name in functions}


def runtimes():
    return {name: aws(f"lambda get-function-configuration --function-name {name}:live")["Runtime"] for name in versions()}


def taking_it_down_keeps_tasks_and_users():
    run(f"sam delete --stack-name {STACK} --region us-east-1 --no-prompts")
    assert STACK in aws("dynamodb list-tables")["TableNames"]
    assert len(aws("cognito-idp list-user-pools --max-results 10")["UserPools"]) == 1
    assert not aws("lambda list-functions")["Functions"]


def commands(paper, *words):
    """One block of commands of a paper."""
    found = blocks(paper, *words)
    assert len(found) == 1, f"{paper} has {len(found)} blocks with {words}"
    return "\n".join(line[4:].split("    #")[0].rstrip() for line in found[0].splitlines())


CHECKS = [
    a_failed_first_deployment_is_not_in_the_way_of_the_next,
    the_readme_deploys_and_protects,
    the_readme_gets_a_token,
    the_end_to_end_suite_passes,
    who_has_no_good_token_is_refused,
    a_right_that_is_missing_is_a_503_and_a_line_in_the_log,
    the_weekly_call_is_answered_and_touches_nothing,
    provisioned_and_a_browser,
    an_issuer_of_ones_own_and_back_on_demand,
    a_parameter_alone_reaches_who_answers,
    the_other_packaging_then_one_version_back_and_forward_again,
    taking_it_down_keeps_tasks_and_users,
]

if __name__ == "__main__":
    print(f"the emulator is at {ENDPOINT}")
    run("sam build")
    for check in CHECKS:
        began = time.monotonic()
        check()
        print(f"{time.monotonic() - began:5.0f} s  {check.__name__.replace('_', ' ')}")
    print(f"{len(CHECKS)} passed, 0 failed")
