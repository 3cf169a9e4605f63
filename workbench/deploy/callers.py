"""Who calls: tokens, rights, browsers, issuers, and the end-to-end tests."""

import base64
import json
import os
import re

from pages import commands, follow
from stack import STACK, aws, deploy, eventually, outputs, physical_ids, run, shell, state, url, wants
from tables import adoption


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


def nobody_else_can_reach_the_emulator():
    """It listens on loopback and on Docker's bridge, and its containers on loopback."""
    listening = re.findall(rf"(\S+):\d+ .*pid={os.environ['EMULATOR']},", shell("ss -Hltnp"))
    containers = re.findall(r"(\S+):\d+->", shell("docker ps --filter label=ministack --format '{{.Ports}}'"))
    allowed = {"127.0.0.1", os.environ["BRIDGE"]} - {""}
    assert {*listening} == allowed and {*containers} == {"127.0.0.1"}, (listening, containers)


def who_has_no_good_token_is_refused():
    head, claims, signature = state["token"].split(".")
    wants(401, "GET", "/tasks")
    wants(401, "GET", "/tasks", "no.good.token")
    wants(401, "GET", "/tasks", f"{head}.{claims[:-4]}AAAA.{signature}")
    wants(401, "POST", "/tasks", f"{head}.{claims}.{signature[::-1]}", {"description": "a"})


def what_is_no_route_is_not_found():
    for method, target in [("GET", "/tasks/"), ("HEAD", "/tasks"), ("GET", "/nowhere"), ("POST", "/tasks/1"), ("GET", "/tasks/a%2Fb")]:
        wants(404, method, target, state["token"])


def a_right_that_is_missing_is_a_503_and_a_line_in_the_log():
    role = f"--role-name {physical_ids('AWS::IAM::Role')['ListTasksRole']} --policy-name list-tasks"
    policy = json.dumps(aws(f"iam get-role-policy {role}")["PolicyDocument"])
    aws(f"iam delete-role-policy {role}")
    try:
        headers, text = wants(503, "GET", "/tasks", state["token"])
        assert headers["Retry-After"]
        request = json.loads(text)["instance"].removeprefix("urn:uuid:")
        of_request = {"create-task": "list-tasks", "<the uuid>": request}
        # The emulator takes every line for one that a pattern of JSON matches.
        eventually(lambda: any("AccessDenied" in each["message"] for each in json.loads(
            follow("filter-log-events", "requestId", put=of_request))["events"] if request in each["message"]))
        assert request in follow("filter-log-events", "$.level")
    finally:
        aws(f"iam put-role-policy {role} --policy-document '{policy}'")
    wants(200, "GET", "/tasks", state["token"])


def provisioned_and_a_browser():
    claims = json.loads(base64.urlsafe_b64decode(state["token"].split(".")[1] + "=="))
    deploy(f"Capacity=provisioned CorsOrigins=https://app.example AdoptFor={claims['sub']}")
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
    follow("set-stack-policy", "Update:*")
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


def the_issuer_answers_as_the_runbook_asks_it():
    assert "jwks_uri" in follow("curl -sS -f -m 2", put={"<JwtIssuer>": f"{os.environ['ISSUER']}/xfusion"})
