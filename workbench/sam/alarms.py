"""Feeds the alarms of a transformed template with recorded metrics: what has to ring them, and what must not. Then holds what takes a bad
version back against what CodeDeploy needs for it.

python alarms.py TEMPLATE   fails for an alarm that is not in RECORDED, too
"""

import json
import re
import sys

API = "of ApiId=Api"
TABLE, INDEX = "of TableName=TableName", "of TableName=TableName GlobalSecondaryIndexName=by-owner"
# By alarm: its metrics, and for each of them the value of each period, oldest first; None is a period without a value.
RECORDED = {
    "ServerErrors": {
        "metrics": {"FailedAnswers": "Sum of AWS::StackName FailedAnswers"},
        "rings": [{"FailedAnswers": [0, 10]}],
        "stays": [{"FailedAnswers": [9, 9]}, {"FailedAnswers": [None, None]}],
    },
    "ServerErrorRatio": {
        "metrics": {"requests": f"Sum of AWS/ApiGateway Count {API}", "errors": f"Sum of AWS/ApiGateway 5xx {API}"},
        "rings": [{"requests": [100], "errors": [2]}, {"requests": [50000], "errors": [501]}],
        "stays": [{"requests": [99], "errors": [99]}, {"requests": [50000], "errors": [500]}, {"requests": [None], "errors": [None]}],
    },
    "SlowAnswers": {
        "metrics": {"requests": f"Sum of AWS/ApiGateway Count {API}", "slowest": f"p99 of AWS/ApiGateway Latency {API}"},
        "rings": [{"requests": [100, 100, 100], "slowest": [3001, 4000, 9000]}],
        # The second: slow, then a night with few calls. It has to fall silent, whatever those few calls take.
        "stays": [{"requests": [900, 900, 900], "slowest": [9000, 9000, 2999]}, {"requests": [900, 99, 99], "slowest": [9000, 9000, 9000]},
                  {"requests": [900, None, 900], "slowest": [9000, None, 9000]}],
    },
    "LambdaThrottles": {
        "metrics": {"Throttles": "Sum of AWS/Lambda Throttles"},
        "rings": [{"Throttles": [1, 0, 0, 0, 1]}],
        "stays": [{"Throttles": [0, 0, 90, 0, 0]}],
    },
    "TableThrottles": {
        "metrics": {"reads": f"Sum of AWS/DynamoDB ReadThrottleEvents {TABLE}", "writes": f"Sum of AWS/DynamoDB WriteThrottleEvents {TABLE}",
                    "indexReads": f"Sum of AWS/DynamoDB ReadThrottleEvents {INDEX}",
                    "indexWrites": f"Sum of AWS/DynamoDB WriteThrottleEvents {INDEX}"},
        "rings": [{"reads": [None], "writes": [None], "indexReads": [None], "indexWrites": [10]},
                  {"reads": [3], "writes": [3], "indexReads": [3], "indexWrites": [3]}],
        "stays": [{"reads": [None], "writes": [9], "indexReads": [None], "indexWrites": [0]},
                  {"reads": [None], "writes": [None], "indexReads": [None], "indexWrites": [None]}],
    },
    "RefusedTokens": {
        "metrics": {"RefusedTokens": "Sum of AWS::StackName RefusedTokens"},
        "rings": [{"RefusedTokens": [300]}],
        "stays": [{"RefusedTokens": [299]}],
    },
    "NotAdopted": {
        "metrics": {"ApproximateNumberOfMessagesVisible": "Maximum of AWS/SQS ApproximateNumberOfMessagesVisible of QueueName=NotAdoptedQueue"},
        "rings": [{"ApproximateNumberOfMessagesVisible": [1]}],
        "stays": [{"ApproximateNumberOfMessagesVisible": [0]}, {"ApproximateNumberOfMessagesVisible": [None]}],
    },
    "NewVersionFails": {
        "metrics": {"FailedAnswers": "Sum of AWS::StackName FailedAnswers"},
        "rings": [{"FailedAnswers": [3]}],
        "stays": [{"FailedAnswers": [2]}, {"FailedAnswers": [None]}],
    },
}
COMPARE = {"GreaterThanThreshold": lambda value, limit: value > limit, "GreaterThanOrEqualToThreshold": lambda value, limit: value >= limit}


def if_(condition, then, otherwise):
    """CloudWatch's IF, whose sides are only taken where needed."""
    return then() if condition else otherwise()


def value_of(expression, values):
    """A metric expression in one period: IF, FILL and arithmetic; without a value where a metric has none and is not filled."""
    python = re.sub(r"FILL\((\w+), 0\)", r"(\1 or 0)", expression)
    python = re.sub(r"IF\(([^,]+), ([^,]+), ([^,]+)\)", r"if_(\1, lambda: \2, lambda: \3)", python)
    try:
        return eval(python, {"if_": if_, **values})  # noqa: S307: an expression of our own template
    except TypeError:
        return None


def name(value):
    """A text, or what a reference refers to."""
    return value if isinstance(value, str) else value.get("Ref") or value["Fn::GetAtt"][0]


def spelled(metric, statistic):
    of = " ".join(f"{each['Name']}={name(each['Value'])}" for each in metric.get("Dimensions", []))
    return f"{statistic} of {name(metric['Namespace'])} {metric['MetricName']}" + (f" of {of}" if of else "")


def metrics(alarm):
    """What an alarm watches: each of its metrics, by the name that recorded values have."""
    if "Metrics" not in alarm:
        return {alarm["MetricName"]: spelled(alarm, alarm["Statistic"])}
    watched = {each["Id"]: each["MetricStat"] for each in alarm["Metrics"] if "MetricStat" in each}
    return {id: spelled(each["Metric"], each["Stat"]) for id, each in watched.items()}


def rings(alarm, recorded):
    periods = [dict(zip(recorded, values)) for values in zip(*recorded.values())]
    if "Metrics" in alarm:
        (expression,) = [each["Expression"] for each in alarm["Metrics"] if each.get("ReturnData", True)]
        points = [value_of(expression, each) for each in periods]
    else:
        points = [each[alarm["MetricName"]] for each in periods]
    assert set(metrics(alarm)) == set(recorded), f"recorded are {set(recorded)}, not {metrics(alarm)}"
    assert alarm["TreatMissingData"] == "notBreaching"
    last = points[-alarm["EvaluationPeriods"]:]
    compare = COMPARE[alarm["ComparisonOperator"]]
    breaching = [point for point in last if point is not None and compare(point, alarm["Threshold"])]
    return len(breaching) >= alarm.get("DatapointsToAlarm", alarm["EvaluationPeriods"])


def takes_back_a_bad_version(group):
    """CodeDeploy stops where the alarm rings, and rolls back what it has stopped."""
    alarm, rollback = group.get("AlarmConfiguration", {}), group.get("AutoRollbackConfiguration", {})
    stops = alarm.get("Enabled") and {"Name": {"Ref": "NewVersionFails"}} in alarm.get("Alarms", [])
    return stops and rollback.get("Enabled") and "DEPLOYMENT_STOP_ON_ALARM" in rollback.get("Events", [])


def group_of(alias):
    """The group by which CodeDeploy moves an alias."""
    named = alias.get("UpdatePolicy", {}).get("CodeDeployLambdaAliasUpdate", {}).get("DeploymentGroupName", {}).get("Ref")
    return resources.get(named, {}).get("Properties", {})


def of_type(kind):
    return {each: resource for each, resource in resources.items() if resource["Type"] == kind}


with open(sys.argv[1], encoding="utf-8") as file:
    resources = json.load(file)["Resources"]
alarms = {each: resource["Properties"] for each, resource in of_type("AWS::CloudWatch::Alarm").items()}
wrong = [f"no metrics are recorded for {each}" for each in alarms.keys() - RECORDED.keys()]
wrong += [f"there is no alarm {each}" for each in RECORDED.keys() - alarms.keys()]
for each in alarms.keys() & RECORDED.keys():
    alarm, recorded = alarms[each], RECORDED[each]
    if metrics(alarm) != recorded["metrics"]:
        wrong.append(f"{each} watches {metrics(alarm)}, not {recorded['metrics']}")
        continue
    wrong += [f"{each} does not ring: {one}" for one in recorded["rings"] if not rings(alarm, one)]
    wrong += [f"{each} rings: {one}" for one in recorded["stays"] if rings(alarm, one)]
    wrong += [] if alarm.get("AlarmActions") else [f"nobody hears {each}"]
aliases = of_type("AWS::Lambda::Alias")
wrong += [f"no alarm takes back a new version: {each}" for each, one in aliases.items() if not takes_back_a_bad_version(group_of(one))]
print(f"{len(alarms)} alarms rang and stayed silent as recorded, and one can stop each of {len(aliases)} canaries" if not wrong else "\n".join(wrong))
sys.exit(bool(wrong) or not aliases)
