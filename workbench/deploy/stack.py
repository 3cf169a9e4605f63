"""A stack on the emulator: what `sam` and `aws` say of it, and its API. Commands are those of the papers."""

import functools
import json
import os
import subprocess
import time
import urllib.error
import urllib.request
from pathlib import Path

ROOT = Path(__file__).parents[2]
STACK = "xfusion-tasks"
ENDPOINT = os.environ["AWS_ENDPOINT_URL"]
ran = []
state = {}


def run(command, good=True, **variables):
    """Runs a line of shell and returns what it prints; fails where it does not end as expected. It counts as run once it has succeeded."""
    said = shell(command, good, **variables)
    if good:
        ran.append(command)
    return said


def shell(command, good=True, **variables):
    done = subprocess.run(["bash", "-c", f"set -euo pipefail\n{command}"], cwd=ROOT, text=True, capture_output=True, check=False,
                          env={**os.environ, **variables})
    assert (done.returncode == 0) == good, f"{command}\nended with {done.returncode}\n{done.stdout[-3000:]}\n{done.stderr[-1000:]}"
    return done.stdout if good else done.stdout + done.stderr


def aws(command, good=True):
    """What a command of the AWS CLI answers."""
    said = shell(f"aws {command}", good)
    return json.loads(said or "{}") if good else said


def deploy(parameters):
    """`sam deploy` of the template that the README's commands have deployed, whose code is uploaded: zipping it anew would take most of
    the time. SAM keeps the parameters that are not named."""
    template = ROOT / "workbench/deploy/target/deployed.yaml"
    if "deployed" not in state:
        state["deployed"] = shell(f"aws cloudformation get-template --stack-name {STACK} --template-stage Original --query TemplateBody --output text")
        template.write_text(state["deployed"])
    run(f"sam deploy --config-file {ROOT}/samconfig.toml --template-file {template} --no-confirm-changeset"
        f" --parameter-overrides Packaging=managed {parameters}")


def outputs():
    listed = aws(f"cloudformation describe-stacks --stack-name {STACK}")["Stacks"][0]["Outputs"]
    return {output["OutputKey"]: output["OutputValue"] for output in listed}


def physical_ids(kind):
    """The names of the stack's resources of a type, by their names in the template."""
    listed = aws(f"cloudformation list-stack-resources --stack-name {STACK}")["StackResourceSummaries"]
    return {each["LogicalResourceId"]: each["PhysicalResourceId"] for each in listed if each["ResourceType"] == kind}


def versions():
    """The version of each function that answers."""
    functions = physical_ids("AWS::Lambda::Function").values()
    return {name: aws(f"lambda get-alias --function-name {name} --name live")["FunctionVersion"] for name in functions}


@functools.cache
def url():
    """Where the emulator serves what would be at ApiUrl, which no deployment moves."""
    return f"{ENDPOINT}/_aws/execute-api/{outputs()['ApiUrl'].split('/')[2].split('.')[0]}/$default"


def call(method, target, token=None, body=None, **headers):
    """Status, headers and text of an answer of the API."""
    request = urllib.request.Request(url() + target, method=method, data=body and json.dumps(body).encode())
    named = {"Content-Type": "application/json", **({"Authorization": f"Bearer {token}"} if token else {}), **headers}
    for name, value in named.items():
        request.add_header(name.replace("_", "-"), value)
    try:
        answer = urllib.request.urlopen(request, timeout=60)
    except urllib.error.HTTPError as refused:
        answer = refused
    with answer:
        return answer.status, answer.headers, answer.read().decode()


def wants(status, *request, **more):
    answered, headers, text = call(*request, **more)
    assert answered == status, f"{request[:2]} -> {answered} {text}, not {status}"
    return headers, text


def eventually(check):
    """What a check returns, once it returns something."""
    for _ in range(40):
        if found := check():
            return found
        time.sleep(0.25)
    raise AssertionError("not within ten seconds")
