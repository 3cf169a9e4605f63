"""Feeds the alarms of a transformed template with recorded metrics: what has to ring them, and what must not.

python alarms.py TEMPLATE   fails for an alarm that is not in RECORDED, too
"""

import json
import re
import sys

# By alarm, for each of its metrics the value of each period, oldest first; None is a period without a value.
RECORDED = {
    "ServerErrors": {"rings": [{"5xx": [0, 10]}], "stays": [{"5xx": [9, 9]}, {"5xx": [None, None]}]},
    "ServerErrorRatio": {
        "rings": [{"requests": [100], "errors": [2]}, {"requests": [50000], "errors": [501]}],
        "stays": [{"requests": [99], "errors": [99]}, {"requests": [50000], "errors": [500]}, {"requests": [None], "errors": [None]}],
    },
    "SlowAnswers": {"rings": [{"Latency": [3001, 4000, 9000]}], "stays": [{"Latency": [9000, 9000, 2999]}, {"Latency": [9000, None, 9000]}]},
    "LambdaThrottles": {"rings": [{"Throttles": [1, 0, 0, 0, 1]}], "stays": [{"Throttles": [0, 0, 90, 0, 0]}]},
    "TableThrottles": {
        "rings": [{"reads": [None], "writes": [None], "indexReads": [None], "indexWrites": [10]},
                  {"reads": [3], "writes": [3], "indexReads": [3], "indexWrites": [3]}],
        "stays": [{"reads": [None], "writes": [9], "indexReads": [None], "indexWrites": [0]},
                  {"reads": [None], "writes": [None], "indexReads": [None], "indexWrites": [None]}],
    },
    "RefusedTokens": {"rings": [{"RefusedTokens": [300]}], "stays": [{"RefusedTokens": [299]}]},
    "NewVersionFails": {"rings": [{"FailedAnswers": [3]}], "stays": [{"FailedAnswers": [2]}, {"FailedAnswers": [None]}]},
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


def rings(alarm, recorded):
    periods = [dict(zip(recorded, values)) for values in zip(*recorded.values())]
    if "Metrics" in alarm:
        (expression,) = [each["Expression"] for each in alarm["Metrics"] if each.get("ReturnData", True)]
        named = {each["Id"] for each in alarm["Metrics"] if "MetricStat" in each}
        points = [value_of(expression, each) for each in periods]
    else:
        named, points = {alarm["MetricName"]}, [each[alarm["MetricName"]] for each in periods]
    assert named == set(recorded), f"recorded are {set(recorded)}, not {named}"
    assert alarm["TreatMissingData"] == "notBreaching"
    last = points[-alarm["EvaluationPeriods"]:]
    compare = COMPARE[alarm["ComparisonOperator"]]
    breaching = [point for point in last if point is not None and compare(point, alarm["Threshold"])]
    return len(breaching) >= alarm.get("DatapointsToAlarm", alarm["EvaluationPeriods"])


with open(sys.argv[1], encoding="utf-8") as file:
    resources = json.load(file)["Resources"]
alarms = {name: each["Properties"] for name, each in resources.items() if each["Type"] == "AWS::CloudWatch::Alarm"}
wrong = [f"no metrics are recorded for {name}" for name in alarms.keys() - RECORDED.keys()]
wrong += [f"there is no alarm {name}" for name in RECORDED.keys() - alarms.keys()]
for name in alarms.keys() & RECORDED.keys():
    wrong += [f"{name} does not ring: {each}" for each in RECORDED[name]["rings"] if not rings(alarms[name], each)]
    wrong += [f"{name} rings: {each}" for each in RECORDED[name]["stays"] if rings(alarms[name], each)]
    told = alarms[name].get("AlarmActions")
    wrong += [f"nobody hears {name}"] if not told and name != "NewVersionFails" else []
print(f"{len(alarms)} alarms rang and stayed silent as recorded" if not wrong else "\n".join(wrong))
sys.exit(bool(wrong))
