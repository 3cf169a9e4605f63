"""Tries the metric filters of a transformed template on lines of the logs that they read: python filters.py TEMPLATE."""

import fnmatch
import json
import re
import sys

# By filter: the log that it has to read, the statuses or levels that it has to count, and those that it must not.
COUNTED = {
    "RefusedToken": ("ApiLogGroup", ["401"], ["200", "400", "403", "404", "410", "500"]),
    "FailedAnswer": ("ApiLogGroup", ["500", "502", "503", "504"], ["200", "401", "405", "415", "429"]),
    "FailedOperation": ("ApplyChangesLogGroup", ["ERROR"], ["WARN", "INFO"]),
}


def matches(pattern, line):
    """Of CloudWatch's patterns the one form that the template has, { $.member = "text" }, where * stands for any characters."""
    form = re.fullmatch(r'\{ \$\.(\w+) = "([^"]*)" \}', pattern)
    assert form, f"not understood here: {pattern}"
    try:
        value = json.loads(line).get(form[1])
    except ValueError:
        return False
    return isinstance(value, str) and fnmatch.fnmatchcase(value, form[2])


def line(group, value):
    """What a function logs of a failure, or API Gateway of an answer: a bare - where a variable has no value, as those of errors."""
    if group != "ApiLogGroup":
        return json.dumps({"level": value, "operation": "applyChanges", "code": "table-unavailable"})
    return re.sub(r"\$context\.([\w.]+)", lambda variable: value if variable[1] == "status" else "-", log["Format"])


def of_type(kind):
    return {each: resource["Properties"] for each, resource in resources.items() if resource["Type"] == kind}


with open(sys.argv[1], encoding="utf-8") as file:
    resources = json.load(file)["Resources"]
(log,) = [stage["AccessLogSettings"] for stage in of_type("AWS::ApiGatewayV2::Stage").values()]
assert log["DestinationArn"] == {"Fn::GetAtt": ["ApiLogGroup", "Arn"]}
watched = [(alarm.get("Namespace"), alarm.get("MetricName")) for alarm in of_type("AWS::CloudWatch::Alarm").values()]
filters = of_type("AWS::Logs::MetricFilter")
wrong = [f"no lines are known for {each}, or it is not there" for each in filters.keys() ^ COUNTED.keys()]
for each in filters.keys() & COUNTED.keys():
    pattern, (group, yes, no) = filters[each]["FilterPattern"], COUNTED[each]
    wrong += [f"{each} does not count {value}" for value in yes if not matches(pattern, line(group, value))]
    wrong += [f"{each} counts {value}" for value in no if matches(pattern, line(group, value))]
    made = [(one["MetricNamespace"], one["MetricName"]) for one in filters[each]["MetricTransformations"]]
    wrong += [f"no alarm watches what {each} counts: {one}" for one in made if one not in watched]
    wrong += [] if filters[each]["LogGroupName"] == {"Ref": group} else [f"{each} does not read {group}"]
print(f"{len(filters)} metric filters counted the lines that they have to" if not wrong else "\n".join(wrong))
sys.exit(bool(wrong))
