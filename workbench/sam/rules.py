"""Rules of our own for a template after SAM's transform: what a deployment must not do, whatever else is in it.

python rules.py FILE            fails where a rule is broken, or has nothing to look at
python rules.py FILE --broken   fails where a rule is not broken: a rule that cannot fail would be none
"""

import json
import re
import sys

from cfnlint.schema.manager import PROVIDER_SCHEMA_MANAGER

METHODS = {"get", "put", "post", "delete", "patch", "head", "options", "x-amazon-apigateway-any-method"}
# What a function may find in its environment. Whoever adds to it has made sure that it is no secret.
VARIABLES = {"TABLE_NAME", "DEFAULT_OWNER", "AWS_ENDPOINT_URL_DYNAMODB", "ADOPT_FOR", "SYNC_EPOCH"}
# What CloudFormation cannot change in a version: it makes another one.
REPLACES_A_VERSION = PROVIDER_SCHEMA_MANAGER.get_resource_schema("us-east-1", "AWS::Lambda::Version").schema["createOnlyProperties"]


def names_its_rights(role, _):
    """CodeDeploy's own role is AWS's: it moves aliases, and SAM makes it if there is a canary."""
    if role.get("ManagedPolicyArns"):
        return "codedeploy.amazonaws.com" in str(role["AssumeRolePolicyDocument"]) and not role.get("Policies")
    listed = [policy["PolicyDocument"]["Statement"] for policy in role.get("Policies", [])]
    statements = [one for each in listed for one in (each if isinstance(each, list) else [each])]
    return not any("*" in str(one.get(part, "*")) for one in statements for part in ("Action", "Resource"))


def asks_for_tokens(api, _):
    paths = api.get("Body", {}).get("paths", {}).values()
    routes = [route for path in paths for method, route in path.items() if method in METHODS]
    return bool(routes) and all(route.get("security") for route in routes)


def has_no_secret(function, _):
    variables = function.get("Environment", {}).get("Variables", {})
    return set(variables) <= VARIABLES and not variables.get("DEFAULT_OWNER")


def has_a_log_group(function, _):
    logging = function.get("LoggingConfig", {})
    return bool(logging.get("LogGroup")) and logging.get("LogFormat") == "JSON"


def can_be_recovered(table, _):
    recovery = table.get("PointInTimeRecoverySpecification", {}).get("PointInTimeRecoveryEnabled")
    return bool(recovery) and bool(table.get("DeletionProtectionEnabled"))


def parameters(part):
    """The parameters that a part of the template is made of, those of its conditions included."""
    text = json.dumps(part)
    names = set(re.findall(r'"Ref": "(\w+)"', text) + re.findall(r"\$\{(\w+)\}", text))
    conditions = re.findall(r'"(?:Fn::If": \[|Condition": )"(\w+)"', text)
    return (names & set(template["Parameters"])).union(*(parameters(template["Conditions"][each]) for each in conditions))


def follows_its_parameters(version, _):
    function = resources[version["FunctionName"]["Ref"]]["Properties"]
    described = parameters(version.get("Description"))
    return described == parameters(function) and "/properties/Description" in REPLACES_A_VERSION


def lets_the_gateway_in(permission, resource):
    gateway = permission.get("Principal") == "apigateway.amazonaws.com" and bool(permission.get("SourceArn"))
    weekly = permission.get("Principal") == "events.amazonaws.com" and "Fn::GetAtt" in permission.get("SourceArn", {})
    return resource["Type"] == "AWS::Lambda::Permission" and (gateway or weekly)


def outlives_the_stack(_, resource):
    """But not a first deployment that fails: its table would be in the way of the next."""
    return (resource.get("DeletionPolicy"), resource.get("UpdateReplacePolicy")) == ("RetainExceptOnCreate", "Retain")


def stays_awake(alias, _):
    """Lambda gives up a snapshot after 14 days without a call, and fails the next call."""
    rules = [each["Properties"] for each in resources.values() if each["Type"] == "AWS::Events::Rule"]
    called = [target["Arn"] for rule in rules if rule["ScheduleExpression"] == "rate(7 days)" for target in rule["Targets"]]
    return {"Ref": next(name for name, each in resources.items() if each.get("Properties") is alias)} in called


def changes_with_its_code_only(function, _):
    """A tag, or a reserve, changes SAM's hash of a version, but Lambda has no new version to publish: tag the stack."""
    own = all(tag["Key"] == "lambda:createdBy" for tag in function.get("Tags", []))
    return own and "ReservedConcurrentExecutions" not in function


def names_its_password_rules(pool, _):
    rules = pool.get("Policies", {}).get("PasswordPolicy", {})
    return {"MinimumLength", "RequireUppercase", "RequireLowercase", "RequireNumbers", "RequireSymbols"} <= set(rules)


def logs_lines_of_json(stage, _):
    """API Gateway logs a variable without a value as a bare -, and does not escape the quotes in an error's message."""
    line = stage.get("AccessLogSettings", {}).get("Format", "")
    if "$context.error.message" in line:
        return False
    try:
        return isinstance(json.loads(re.sub(r"\$context\.[\w.]+", "-", line)), dict)
    except ValueError:
        return False


RULES = [
    ("a role has no managed policy, and no wildcard in its actions and resources", names_its_rights, ["AWS::IAM::Role"]),
    ("every route of the API has an authorizer", asks_for_tokens, ["AWS::ApiGatewayV2::Api"]),
    ("a function's variables are known, none of them a secret or an owner", has_no_secret, ["AWS::Lambda::Function"]),
    ("a function logs in JSON, into a log group of the template", has_a_log_group, ["AWS::Lambda::Function"]),
    ("a table has point-in-time recovery and deletion protection", can_be_recovered, ["AWS::DynamoDB::Table"]),
    ("only this API calls a function, and a rule of the template", lets_the_gateway_in, ["AWS::Lambda::Permission", "AWS::Lambda::Url"]),
    ("tasks and users outlive the stack", outlives_the_stack, ["AWS::DynamoDB::Table", "AWS::Cognito::UserPool"]),
    ("an alias is called once a week", stays_awake, ["AWS::Lambda::Alias"]),
    ("a function has no tag and no reserve of its own", changes_with_its_code_only, ["AWS::Lambda::Function"]),
    ("all rules for passwords are written out", names_its_password_rules, ["AWS::Cognito::UserPool"]),
    ("a line of the access log is JSON where a variable has no value, too", logs_lines_of_json, ["AWS::ApiGatewayV2::Stage"]),
    ("a version names each parameter that its function is made of", follows_its_parameters, ["AWS::Lambda::Version"]),
]

with open(sys.argv[1], encoding="utf-8") as file:
    template = json.load(file)
resources = template["Resources"]
wanted = "--broken" not in sys.argv
if wanted and "Conditions" not in template:
    # They are resolved, and their parameters with them.
    RULES = [rule for rule in RULES if rule[1] is not follows_its_parameters]
failed = []
for rule, holds, types in RULES:
    found = {name: each for name, each in resources.items() if each["Type"] in types}
    breaking = [name for name, each in found.items() if not holds(each.get("Properties", {}), each)]
    missing = not found and (types != ["AWS::Cognito::UserPool"] or not wanted)
    if missing or (not breaking) != wanted:
        failed.append(f"{rule}: {breaking or 'nothing to look at' if wanted else 'it cannot fail'}")
print(f"{len(RULES) - len(failed)} passed, {len(failed)} failed")
sys.exit("\n".join(failed) or 0)
