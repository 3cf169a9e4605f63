"""The emulator: ministack, and what it leaves out of CloudFormation that the template needs, each as AWS documents it.

- an HTTP API's OpenAPI `Body`, which is how SAM writes routes, and the spelling of a stage's settings
- a user pool's ProviderURL
- a filter of stream records that wants something absent within something absent
- the stack's parameters for SAM's transform, which else sees the defaults
- by name only: alarms over several metrics, autoscaling, budgets and CodeDeploy (that their references resolve is all this shows)

No API is made while there is a file FAILS. It listens on the addresses in LISTEN only. What https://issuer.example serves is fetched from ISSUER.
"""

import asyncio
import os
import sys

import samtranslator.translator.transform as sam
import yaml
from hypercorn.asyncio import serve
from hypercorn.config import Config

yaml.SafeLoader = yaml.CSafeLoader  # reads the template in a tenth of the time, and it is read at each step
from ministack.app import app
from ministack.core.responses import get_region, new_uuid
from ministack.services import apigateway as v2
from ministack.services import dynamodb, lambda_svc
from ministack.services.cloudformation import engine
from ministack.services.cloudformation import provisioners as p

handlers = p._RESOURCE_HANDLERS


def lower(value):
    """As the API spells it: ThrottlingRateLimit is throttlingRateLimit."""
    if isinstance(value, dict):
        return {key[:1].lower() + key[1:]: lower(item) for key, item in value.items()}
    return [lower(item) for item in value] if isinstance(value, list) else value


def import_body(api_id, body):
    """What API Gateway does with an HTTP API's OpenAPI definition."""
    known = {"openapi", "info", "paths", "components", "tags", "x-amazon-apigateway-cors"}
    for server in body.pop("servers", []):
        closed = server["x-amazon-apigateway-endpoint-configuration"]["disableExecuteApiEndpoint"]
        v2._apis[api_id]["disableExecuteApiEndpoint"] = closed in (True, "true")
    if set(body) - known:
        raise ValueError(f"not understood in Body: {set(body) - known}")
    v2._routes[api_id], v2._integrations[api_id], v2._authorizers[api_id] = {}, {}, {}
    authorizers = {}
    for name, scheme in (body.get("components") or {}).get("securitySchemes", {}).items():
        made = scheme["x-amazon-apigateway-authorizer"]
        config = made["jwtConfiguration"]
        if not config["issuer"].startswith("https://") or not all(config["audience"]):
            raise ValueError(f"Invalid JWT configuration: {config}")
        authorizers[name], _ = handlers["AWS::ApiGatewayV2::Authorizer"]["create"](name, {
            "ApiId": api_id, "AuthorizerType": made["type"].upper(), "Name": name,
            "IdentitySource": [made["identitySource"]],
            "JwtConfiguration": {"Issuer": config["issuer"], "Audience": config["audience"]},
        }, "")
    for path, methods in body["paths"].items():
        for method, operation in methods.items():
            way = operation["x-amazon-apigateway-integration"]
            integration, _ = handlers["AWS::ApiGatewayV2::Integration"]["create"]("", {
                "ApiId": api_id, "IntegrationType": way["type"].upper(), "IntegrationMethod": way["httpMethod"],
                "IntegrationUri": way["uri"], "PayloadFormatVersion": way["payloadFormatVersion"],
            }, "")
            security = [name for entry in operation.get("security", []) for name in entry]
            handlers["AWS::ApiGatewayV2::Route"]["create"]("", {
                "ApiId": api_id, "RouteKey": f"{method.upper()} {path}", "Target": f"integrations/{integration}",
                **({"AuthorizationType": "JWT", "AuthorizerId": authorizers[security[0]]} if security else {}),
            }, "")
    cors = body.get("x-amazon-apigateway-cors")
    v2._apis[api_id].pop("corsConfiguration", None)
    if cors:
        v2._apis[api_id]["corsConfiguration"] = cors


api = handlers["AWS::ApiGatewayV2::Api"]
create_api, update_api = api["create"], api["update"]


def create_api_with_body(logical_id, props, stack_name):
    if os.path.exists(os.environ["FAILS"]):
        raise ValueError("no API is made while there is a file FAILS")
    api_id, attributes = create_api(logical_id, props, stack_name)
    if props.get("Body"):
        import_body(api_id, props["Body"])
    return api_id, attributes


def update_api_with_body(physical_id, old_props, new_props, stack_name, logical_id=None):
    result = update_api(physical_id, old_props, new_props, stack_name, logical_id)
    if new_props.get("Body"):
        import_body(result[0], new_props["Body"])
    return result


api["create"], api["update"] = create_api_with_body, update_api_with_body

stage_props = p._apigw_v2_stage_props
p._apigw_v2_stage_props = lambda props: stage_props({
    **props, "DefaultRouteSettings": lower(props.get("DefaultRouteSettings") or {})})

pool_attributes = p._cognito_user_pool_attributes
p._cognito_user_pool_attributes = lambda pool: {
    **pool_attributes(pool), "ProviderURL": f"https://cognito-idp.{get_region()}.amazonaws.com/{pool}"}


def scaling(kind):
    """Kept by name only: that the template's references resolve to a table and an index that are there is all this shows."""

    def create(logical_id, props, stack_name):
        if kind == "target":
            _, table, *index = props["ResourceId"].split("/")
            found = dynamodb._tables[table]
            if index and index[1] not in [gsi["IndexName"] for gsi in found["GlobalSecondaryIndexes"]]:
                raise ValueError(f"no such index: {props['ResourceId']}")
            return f"{props['ResourceId']}|{props['ScalableDimension']}|dynamodb", {}
        if "|" not in props["ScalingTargetId"]:
            raise ValueError(f"no scalable target: {props['ScalingTargetId']}")
        return f"arn:aws:autoscaling:us-east-1:000000000000:scalingPolicy:{new_uuid()}:{props['PolicyName']}", {}

    return {"create": create, "update": lambda i, old, new, stack: (i, {}), "delete": lambda i, props: None}


for made in ("Budgets::Budget", "CodeDeploy::Application", "CodeDeploy::DeploymentGroup"):
    handlers[f"AWS::{made}"] = {
        "create": lambda logical_id, props, stack: (f"{stack}-{logical_id}", {}),
        "update": lambda i, old, new, stack: (i, {}),
        "delete": lambda i, props: None,
    }
handlers["AWS::ApplicationAutoScaling::ScalableTarget"] = scaling("target")
handlers["AWS::ApplicationAutoScaling::ScalingPolicy"] = scaling("policy")

apply_transforms, transform, values = engine._apply_transforms, sam.transform, {}


def apply_with_parameters(template, provided_params=None, previous_params=None):
    values.clear()
    values.update(engine._transform_parameters(template, provided_params, previous_params))
    return apply_transforms(template, provided_params, previous_params)


sam.transform = lambda template, parameters, loader: transform(template, dict(values), loader)
for module in list(sys.modules.values()):
    if getattr(module, "_apply_transforms", None) is apply_transforms:
        module._apply_transforms = apply_with_parameters

alarm = handlers["AWS::CloudWatch::Alarm"]
create_alarm, update_alarm = alarm["create"], alarm["update"]
alarm["create"] = lambda logical_id, props, stack: (
    (props["AlarmName"], {}) if "Metrics" in props else create_alarm(logical_id, props, stack))
alarm["update"] = lambda physical_id, old, new, *more: (
    (physical_id, {}) if "Metrics" in new else update_alarm(physical_id, old, new, *more))

urlopen = v2._urlopen_sync
v2._urlopen_sync = lambda request, seconds: urlopen(
    request.replace("https://issuer.example", os.environ["ISSUER"]) if isinstance(request, str) else request, seconds)

matches = lambda_svc._match_esm_filter
lambda_svc._match_esm_filter = lambda record, pattern: matches(
    {**{key: {} for key, inner in pattern.items() if isinstance(inner, dict)}, **record}, pattern)

if __name__ == "__main__":
    config = Config()
    config.bind = os.environ["LISTEN"].split(",")
    asyncio.run(serve(app, config))
