"""What `deploy-test` checks of a stack on the emulator, in this order: python3 deploy_test.py."""

import json
import os
import re
import time
from pathlib import Path

from stack import ENDPOINT, ROOT, STACK, aws, blocks, deploy, eventually, outputs, physical_ids, ran, run, url, wants

PASSWORD = "Learn-DynamoDB-2026"
RUNBOOK = "docs/operations.md"
NOT_RUN = "*(not run)*"
state = {}
followed = []


def a_failed_first_deployment_is_not_in_the_way_of_the_next():
    fails = Path(os.environ["FAILS"])
    fails.touch()
    deploy("DeletionProtection=false", good=False)
    fails.unlink()
    events = aws(f"cloudformation describe-stack-events --stack-name {STACK}")["StackEvents"]
    assert {"TasksTable", "UserPool"} <= {each["LogicalResourceId"] for each in events if each["ResourceStatus"] == "CREATE_COMPLETE"}
    assert not aws("dynamodb list-tables")["TableNames"]
    assert not aws("cognito-idp list-user-pools --max-results 10")["UserPools"]
    assert "no API is made" in run(commands(RUNBOOK, "aws cloudformation describe-stack-events"))
    run(commands(RUNBOOK, "delete-stack"))


def the_readme_deploys_and_protects():
    for line in commands("README.md", "sam deploy").splitlines():
        run(line.replace("sam deploy", "sam deploy --no-confirm-changeset"))
    assert aws(f"dynamodb describe-table --table-name {STACK}")["Table"]["DeletionProtectionEnabled"]
    aws(f"dynamodb delete-table --table-name {STACK}", good=False)
    run(commands(RUNBOOK, "set-stack-policy", "update-termination-protection"))
    assert "Update:Replace" in json.dumps(aws(f"cloudformation get-stack-policy --stack-name {STACK}"))


def the_readme_gets_a_token():
    given = outputs()
    lines = commands("README.md", "aws cognito-idp sign-up") + "\necho; echo $TOKEN"
    for name, value in {"POOL": given["UserPoolId"], "CLIENT": given["UserPoolClientId"], "API": url()}.items():
        lines = lines.replace(f"{name}=...", f"{name}='{value}'")
    listed, state["token"] = run(lines).split()[-2:]
    assert listed == '{"items":[]}' and state["token"].count(".") == 2, listed


def the_smoke_test_of_stage_passes_and_leaves_nothing():
    run(f"docs/operations/smoke-test {STACK}", BASE_URL=url(), WITHOUT="beyond-sam-local", PAUSE="0")
    users = aws(f"cognito-idp list-users --user-pool-id {outputs()['UserPoolId']}")["Users"]
    assert [each["Username"] for each in users if "smoke-test" in json.dumps(each)] == [], users
    assert aws(f"dynamodb scan --table-name {STACK} --select COUNT")["Count"] == 0


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
        of_request = commands(RUNBOOK, "filter-log-events", "requestId").replace("create-task", "list-tasks").replace("<the uuid>", request)
        # The emulator takes every line for one that a pattern of JSON matches.
        found = eventually(lambda: [each for each in json.loads(run(of_request))["events"] if request in each["message"]])
        assert "AccessDenied" in str(found), found
        assert request in run(commands(RUNBOOK, "filter-log-events", "$.level"))
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
    said = run(commands(RUNBOOK, "get-function-configuration").replace("<name>", next(iter(functions.values()))))
    assert "Active" in said and said.count("ENABLED") == len(rules), said


def provisioned_and_a_browser():
    deploy("Capacity=provisioned CorsOrigins=https://app.example AdoptFor=bob")
    state["adopts"] = adoption()
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
    run(commands(RUNBOOK, "set-stack-policy", "Update:*"))
    deploy("Capacity=on-demand 'CorsOrigins=\"\"' JwtIssuer=https://issuer.example/xfusion JwtAudience=xfusion-tasks AdoptFor=ann")
    assert adoption() not in (state["adopts"], None)
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
    wants(201, "POST", "/tasks", state["own"], {"taskId": "kept", "description": "Learn DynamoDB"})


def adoption():
    """The version that adopts items, once it has all that it needs: the table's stream, which calls it, and a queue."""
    stream = aws(f"dynamodb describe-table --table-name {STACK}")["Table"]["LatestStreamArn"]
    (mapping,) = aws(f"lambda list-event-source-mappings --event-source-arn {stream}")["EventSourceMappings"]
    queue = aws(f"sqs get-queue-attributes --queue-url {outputs()['NotAdoptedQueueUrl']} --attribute-names QueueArn --endpoint-url {ENDPOINT}")["Attributes"]["QueueArn"]
    assert mapping["FunctionArn"].endswith(":live") and mapping["DestinationConfig"]["OnFailure"]["Destination"] == queue, mapping
    return versions()[physical_ids("AWS::Lambda::Function")["AdoptTaskFunction"]]


def the_issuer_answers_as_the_runbook_asks_it():
    assert "jwks_uri" in run(commands(RUNBOOK, "curl -sS -f -m 2").replace("<JwtIssuer>", f"{os.environ['ISSUER']}/xfusion"))


def a_drill_of_a_restore_reports_and_leaves_nothing():
    # The emulator leaves it out when CloudFormation makes a table.
    aws(f"dynamodb update-continuous-backups --table-name {STACK} --point-in-time-recovery-specification PointInTimeRecoveryEnabled=true")
    said = run(commands(RUNBOOK, "restore-drill"))
    assert "0 are wrong" in said and "0 are missing" in said and "keys and indexes are the same" in said, said
    assert aws("dynamodb list-tables")["TableNames"] == [STACK]


def a_restored_table_comes_into_service_by_parameters_alone():
    run(commands(RUNBOOK, "update-stage", "ThrottlingRateLimit=1,"))
    assert throttle() == (1, 1)
    restore = commands(RUNBOOK, "aws dynamodb restore-table-to-point-in-time")
    run(re.sub(r"--restore-date-time \S+", "--use-latest-restorable-time", restore))
    run(commands(RUNBOOK, "copy-settings"), PAUSE="1")
    run(commands(RUNBOOK, "sam deploy --no-confirm-changeset", "StackTableName"))
    assert "AdoptTaskFunction" not in physical_ids("AWS::Lambda::Function")
    run(commands(RUNBOOK, "update-stage", "ThrottlingRateLimit=100,"), API=physical_ids("AWS::ApiGatewayV2::Api")["Api"])
    assert throttle() == (100, 200)
    wants(200, "GET", "/tasks/kept", state["own"])
    wants(201, "POST", "/tasks", state["own"], {"taskId": "in-restored", "description": "Learn DynamoDB"})
    assert "Item" in str(aws(f"dynamodb get-item --table-name {STACK}-restored --key '{{\"taskId\":{{\"S\":\"in-restored\"}}}}'"))


def throttle():
    api = physical_ids("AWS::ApiGatewayV2::Api")["Api"]
    settings = aws(f"apigatewayv2 get-stage --api-id {api} --stage-name '$default'")["DefaultRouteSettings"]
    return int(settings["ThrottlingRateLimit"]), int(settings["ThrottlingBurstLimit"])


def the_other_packaging_then_one_version_back_and_forward_again():
    kept = ROOT / "workbench/deploy/target/live.txt"
    run(commands(RUNBOOK, "go-back", ">live.txt").replace("live.txt", str(kept)))
    old = versions()
    assert dict(line.split() for line in kept.read_text().splitlines()) == old
    time.sleep(1)
    then = time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime())
    run(commands(RUNBOOK, "java -version"), PATH=f"{os.environ['JAVA_HOME']}/bin:{os.environ['PATH']}")
    new = versions()
    wants(200, "GET", "/tasks/kept", state["own"])
    # Nobody answers the question: nothing is moved.
    said = run(re.sub(r"\d{4}-\S*Z", f"{then} </dev/null", commands(RUNBOOK, "go-back", "Z\n")), good=False)
    assert versions() == new and all(f"{name}\tfrom {new[name]} to {old[name]}\t" in said for name in new), said
    run(commands(RUNBOOK, "go-back", " live.txt").replace("live.txt", f"{kept} --yes"))
    assert versions() == old and set(runtimes().values()) == {"java25"}
    wants(200, "GET", "/tasks/kept", state["own"])
    forward = commands(RUNBOOK, "aws lambda update-alias").strip().removeprefix("aws ")
    for name, version in new.items():
        aws(forward.replace("<name>", name).replace("<version>", version))
    assert set(runtimes().values()) == {"provided.al2023"}
    wants(200, "GET", "/tasks/kept", state["own"])


def versions():
    functions = physical_ids("AWS::Lambda::Function").values()
    return {name: aws(f"lambda get-alias --function-name {name} --name live")["FunctionVersion"] for name in functions}


def runtimes():
    return {name: aws(f"lambda get-function-configuration --function-name {name}:live")["Runtime"] for name in versions()}


def a_user_takes_everything_along_and_is_forgotten():
    table, subject = f"{STACK}-restored", "ann"
    for number in range(30):
        wants(201, "POST", "/tasks", state["own"], {"taskId": f"many-{number}", "description": "Learn DynamoDB"})
    # A tombstone, as a deletion leaves it.
    stone = {"taskId": {"S": "gone"}, "ownerId": {"S": subject}, "status": {"S": "removed"}, "updatedAt": {"S": "2026-11-27T12:00:00.000Z"}}
    aws(f"dynamodb put-item --table-name {table} --item '{json.dumps(stone)}'")
    run(commands(RUNBOOK, "export-user").replace("user.json", "workbench/deploy/target/user.json").replace(STACK, table), SUB=subject)
    exported = json.loads((ROOT / "workbench/deploy/target/user.json").read_text())
    assert len(exported) > 31 and {each["ownerId"]["S"] for each in exported} == {subject}, len(exported)
    pool = aws("cognito-idp list-user-pools --max-results 10")["UserPools"][0]["Id"]
    erase = commands(RUNBOOK, "erase-user").replace(STACK, table)
    assert f"{len(exported)} items" in run(erase, SUB=subject, POOL=pool, USERNAME="ann@example.com", PAUSE="0")
    assert json.loads(wants(200, "GET", "/tasks", state["own"])[1]) == {"items": []}
    assert "gone" not in json.dumps(aws(f"dynamodb scan --table-name {table}"))


def the_page_for_a_table_and_a_pool_in_the_way_works():
    pool = aws("cognito-idp create-user-pool --pool-name left-over --deletion-protection ACTIVE")["UserPool"]["Id"]
    aws(f"dynamodb create-table --table-name left-over --attribute-definitions AttributeName=taskId,AttributeType=S --key-schema"
        " AttributeName=taskId,KeyType=HASH --billing-mode PAY_PER_REQUEST --deletion-protection-enabled")
    run(commands(RUNBOOK, "aws dynamodb delete-table").replace(STACK, "left-over"), POOL=pool)
    assert "left-over" not in str(aws("dynamodb list-tables")) + str(aws("cognito-idp list-user-pools --max-results 10"))


def everything_on_can_be_deployed_and_rings():
    certificate = aws("acm request-certificate --domain-name tasks.example.com")["CertificateArn"]
    deploy(f"AlarmEmail=ops@example.com Dashboard=true MonthlyBudget=50 Canary=true DomainName=tasks.example.com CertificateArn={certificate}")
    assert aws("apigatewayv2 get-apis")["Items"][0]["DisableExecuteApiEndpoint"]
    for name, metric in {"server-errors": "5xx", "lambda-throttles": "Throttles"}.items():
        alarm = f"{STACK}-{name}"
        (made,) = aws(f"cloudwatch describe-alarms --alarm-names {alarm}")["MetricAlarms"]
        assert made["StateValue"] != "ALARM" and made["AlarmActions"], made
        aws(f"cloudwatch put-metric-data --namespace {made['Namespace']} --metric-name {metric} --value 50")
        eventually(lambda: aws(f"cloudwatch describe-alarms --alarm-names {alarm}")["MetricAlarms"][0]["StateValue"] == "ALARM")


def every_page_was_followed():
    """Each command of the runbook, in a block or within a line, was run here or stands in or below a paragraph that says it was not."""
    paper = (ROOT / RUNBOOK).read_text()
    run_here = {line for block in followed for line in lines(block)}
    pages = [block for block in blocks(RUNBOOK) if NOT_RUN not in before(block)]
    left = {line for block in pages for line in lines(block)} - run_here
    for paragraph in re.split(r"\n\n|\n(?=[-|] |\d+\. )", paper):
        if NOT_RUN not in paragraph and not paragraph.startswith("    "):
            left |= {each for each in inline(paragraph) if not any(each in command for command in ran)}
    assert not left, "\n".join(["neither run here nor marked as not run:", *sorted(left)])


def lines(block):
    """The commands in a block: what begins with a word, and not as the JSON of a log does."""
    joined = re.sub(r"\s*\\\n\s*", " ", block).replace(" --no-confirm-changeset", "")
    return {line.strip().split("    #")[0].rstrip() for line in joined.splitlines() if re.match(r"\s*[A-Za-z]", line)}


def inline(paragraph):
    """The commands within the lines of a paragraph, without what stands for a value. `make` runs what other checks run."""
    found = re.findall(r"`((?:aws|curl|sam|docs/operations/\S+|functions/\S+/)\b[^`]*)`", paragraph)
    return {each.split(" <")[0] for each in found if each != "sam"}


def before(block):
    """The paragraph before a block."""
    paper = (ROOT / RUNBOOK).read_text()
    return paper[: paper.index(block)].rstrip().split("\n\n")[-1]


def taking_it_down_keeps_tasks_and_users():
    run(commands(RUNBOOK, "sam delete").replace("sam delete", "sam delete --region us-east-1 --no-prompts"))
    assert STACK in aws("dynamodb list-tables")["TableNames"]
    assert len(aws("cognito-idp list-user-pools --max-results 10")["UserPools"]) == 1
    assert not aws("lambda list-functions")["Functions"]


def commands(paper, *words):
    """One block of commands of a paper."""
    found = blocks(paper, *words)
    assert len(found) == 1, f"{paper} has {len(found)} blocks with {words}"
    followed.extend(found)
    return "\n".join(line.strip().split("    #")[0].rstrip() for line in found[0].splitlines())


CHECKS = [
    a_failed_first_deployment_is_not_in_the_way_of_the_next,
    the_readme_deploys_and_protects,
    the_readme_gets_a_token,
    the_smoke_test_of_stage_passes_and_leaves_nothing,
    who_has_no_good_token_is_refused,
    a_right_that_is_missing_is_a_503_and_a_line_in_the_log,
    the_weekly_call_is_answered_and_touches_nothing,
    provisioned_and_a_browser,
    an_issuer_of_ones_own_and_back_on_demand,
    the_issuer_answers_as_the_runbook_asks_it,
    a_drill_of_a_restore_reports_and_leaves_nothing,
    a_restored_table_comes_into_service_by_parameters_alone,
    the_other_packaging_then_one_version_back_and_forward_again,
    a_user_takes_everything_along_and_is_forgotten,
    the_page_for_a_table_and_a_pool_in_the_way_works,
    everything_on_can_be_deployed_and_rings,
    taking_it_down_keeps_tasks_and_users,
    every_page_was_followed,
]

if __name__ == "__main__":
    print(f"the emulator is at {ENDPOINT}")
    run("sam build")
    for check in CHECKS:
        began = time.monotonic()
        check()
        print(f"{time.monotonic() - began:5.0f} s  {check.__name__.replace('_', ' ')}")
    print(f"{len(CHECKS)} passed, 0 failed")
