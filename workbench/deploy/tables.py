"""The table: items put by hand, restores, and one user's items."""

import json

from pages import commands, follow
from stack import ENDPOINT, ROOT, STACK, aws, call, eventually, outputs, physical_ids, run, state, versions, wants


def adoption():
    """The version that adopts items, once it has all that it needs: the table's stream, which calls it, and a queue."""
    stream = aws(f"dynamodb describe-table --table-name {STACK}")["Table"]["LatestStreamArn"]
    (mapping,) = aws(f"lambda list-event-source-mappings --event-source-arn {stream}")["EventSourceMappings"]
    queue = aws(f"sqs get-queue-attributes --queue-url {outputs()['NotAdoptedQueueUrl']} --attribute-names QueueArn --endpoint-url {ENDPOINT}")["Attributes"]["QueueArn"]
    assert mapping["FunctionArn"].endswith(":live") and mapping["DestinationConfig"]["OnFailure"]["Destination"] == queue, mapping
    return versions()[physical_ids("AWS::Lambda::Function")["AdoptTaskFunction"]]


def what_the_readme_puts_into_the_table_becomes_tasks():
    puts = commands("README.md", "put-item")
    run(puts[puts.index("aws dynamodb") :])
    for task, content in {"1": ("Learn DynamoDB", "completed"), "2": ("Build To-Do App", "in-progress")}.items():
        eventually(lambda: call("GET", f"/tasks/{task}", state["token"])[0] == 200)
        found = json.loads(wants(200, "GET", f"/tasks/{task}", state["token"])[1])
        assert (found["description"], found["status"]) == content, found


def a_drill_of_a_restore_reports_and_leaves_nothing():
    # The emulator leaves it out when CloudFormation makes a table.
    aws(f"dynamodb update-continuous-backups --table-name {STACK} --point-in-time-recovery-specification PointInTimeRecoveryEnabled=true")
    said = follow("restore-drill")
    assert "0 are wrong" in said and "0 are missing" in said and "keys and indexes are the same" in said, said
    assert aws("dynamodb list-tables")["TableNames"] == [STACK]


def a_restored_table_comes_into_service_by_parameters_alone():
    follow("update-stage", "ThrottlingRateLimit=1,")
    assert throttle() == (1, 1)
    # The emulator leaves it out when CloudFormation makes a table.
    aws(f"dynamodb update-time-to-live --table-name {STACK} --time-to-live-specification Enabled=true,AttributeName=tombstoneExpiresAt")
    now = {"--restore-date-time 2026-11-27T12:00:00Z": "--use-latest-restorable-time"}
    follow("aws dynamodb restore-table-to-point-in-time", put=now)
    token = json.loads(wants(200, "GET", "/changes", state["own"])[1])["next"]
    assert settings(f"{STACK}-restored") == (None, "DISABLED", "False", None)
    follow("copy-settings", PAUSE="1")
    assert settings(f"{STACK}-restored") == ("tombstoneExpiresAt", "ENABLED", "True", "NEW_AND_OLD_IMAGES")
    follow("sam deploy --no-confirm-changeset", "StackTableName")
    wants(410, "GET", f"/changes?since={token}", state["own"])
    assert "AdoptTaskFunction" not in physical_ids("AWS::Lambda::Function")
    follow("update-stage", "ThrottlingRateLimit=100,", API=physical_ids("AWS::ApiGatewayV2::Api")["Api"])
    assert throttle() == (100, 200)
    wants(200, "GET", "/tasks/kept", state["own"])
    wants(201, "POST", "/tasks", state["own"], {"taskId": "in-restored", "description": "Learn DynamoDB"})
    assert "Item" in str(aws(f"dynamodb get-item --table-name {STACK}-restored --key '{{\"taskId\":{{\"S\":\"in-restored\"}}}}'"))


def settings(table):
    """What a restore leaves out: time to live, recovery, deletion protection, stream."""
    expires = aws(f"dynamodb describe-time-to-live --table-name {table}")["TimeToLiveDescription"].get("AttributeName")
    backups = aws(f"dynamodb describe-continuous-backups --table-name {table}")["ContinuousBackupsDescription"]
    described = aws(f"dynamodb describe-table --table-name {table}")["Table"]
    recovery = backups["PointInTimeRecoveryDescription"]["PointInTimeRecoveryStatus"]
    return expires, recovery, str(described["DeletionProtectionEnabled"]), described.get("StreamSpecification", {}).get("StreamViewType")


def throttle():
    api = physical_ids("AWS::ApiGatewayV2::Api")["Api"]
    settings = aws(f"apigatewayv2 get-stage --api-id {api} --stage-name '$default'")["DefaultRouteSettings"]
    return int(settings["ThrottlingRateLimit"]), int(settings["ThrottlingBurstLimit"])


def a_user_takes_everything_along_and_is_forgotten():
    table, subject = f"{STACK}-restored", "ann"
    for number in range(30):
        wants(201, "POST", "/tasks", state["own"], {"taskId": f"many-{number}", "description": "Learn DynamoDB"})
    # A tombstone, as a deletion leaves it.
    stone = {"taskId": {"S": "gone"}, "ownerId": {"S": subject}, "status": {"S": "removed"}, "updatedAt": {"S": "2026-11-27T12:00:00.000Z"}}
    aws(f"dynamodb put-item --table-name {table} --item '{json.dumps(stone)}'")
    file = ROOT / "workbench/deploy/target/user.json"
    follow("export-user", put={STACK: table, "user.json": str(file)}, SUB=subject)
    exported = json.loads(file.read_text())
    assert len(exported) > 31 and {each["ownerId"]["S"] for each in exported} == {subject}, len(exported)
    pool = aws("cognito-idp list-user-pools --max-results 10")["UserPools"][0]["Id"]
    erased = follow("erase-user", put={STACK: table}, SUB=subject, POOL=pool, USERNAME="ann@example.com", PAUSE="0")
    assert f"{len(exported)} items" in erased
    assert json.loads(wants(200, "GET", "/tasks", state["own"])[1]) == {"items": []}
    assert "gone" not in json.dumps(aws(f"dynamodb scan --table-name {table}"))


def the_page_for_a_table_and_a_pool_in_the_way_works():
    pool = aws("cognito-idp create-user-pool --pool-name left-over --deletion-protection ACTIVE")["UserPool"]["Id"]
    aws(f"dynamodb create-table --table-name left-over --attribute-definitions AttributeName=taskId,AttributeType=S --key-schema"
        " AttributeName=taskId,KeyType=HASH --billing-mode PAY_PER_REQUEST --deletion-protection-enabled")
    said = follow("aws dynamodb scan", "list-users", put={STACK: "left-over"}, POOL=pool)
    assert '"Count": 0' in said and '"Users": []' in said, said
    follow("aws dynamodb delete-table", put={STACK: "left-over"}, POOL=pool)
    assert "left-over" not in str(aws("dynamodb list-tables")) + str(aws("cognito-idp list-user-pools --max-results 10"))
