"""Writes the figures into the pages, between their marks `<!-- figures: name -->` and `<!-- end -->`."""

import json
import re

import cost
import figures
import tables

PAGES = ("docs/performance.md", "docs/cost.md", "README.md")
MARKS = re.compile(r"(<!-- figures: ([\w-]+) -->\n).*?(<!-- end -->)", re.DOTALL)


def filled(text, blocks):
    """The page with each block in its place; a mark that names none is a mistake."""
    return MARKS.sub(lambda mark: f"{mark[1]}\n{blocks[mark[2]].strip()}\n\n{mark[3]}", text)


def blocks():
    """Every block by its name."""
    measured, costs = json.loads(figures.KEPT.read_text()), cost.Costs.read()
    return {
        "summary": summary(measured),
        "machine": f"Measured on {measured['measured']}, {measured['starts'][0]['rounds']} starts of each candidate.",
        **{name: make(measured) for name, make in tables.ALL.items()},
        **{f"{name}-chart": picture(name, "charts", measured) for name in figures.CHARTS},
        "starts-chart-from-root": picture("starts", "docs/charts", measured),
        "readme-cost": readme_cost(costs),
        "million": million_table(costs),
        "month": month_table(costs),
        "prices": price_table(costs),
        "limits": limit_table(costs),
        "assumptions": assumptions(),
    }


def summary(measured):
    ratios = {what: f"**{value:.2f}x**" for what, value, *_ in figures.goals(measured)}
    return f"""After a restore, our create takes {ratios['restore to first answer, create, to usual with a hook']} of the time of the same function
written and primed as AWS's guides show. Compared with that function without priming, a warm create takes
{ratios['warm p50, create, to usual']}, a warm get {ratios['warm p50, get, to usual']}, a start with an AOT cache
{ratios['start to first answer, aot, create, to usual']}, and a start with neither cache nor snapshot, which no deployment has,
{ratios['start to first answer, managed, create, to usual']}. Medians of one interleaved run over TLS under the real runtime client, on one machine, not in AWS."""


def picture(name, folder, measured):
    words = ", ".join(f"{label} {millis:,.1f}" for label, millis, _ in figures.bars(name, measured))
    return f"""<picture>
  <source media="(prefers-color-scheme: dark)" srcset="{folder}/{name}-dark.svg">
  <img alt="{figures.CHARTS[name]}: {words}." src="{folder}/{name}-light.svg" width="760">
</picture>"""


def readme_cost(costs):
    dollars = {name: f"{costs.dollars(costs.calls(1e6, name)):.2f}" for name in cost.CALLS}
    return f"""At list prices a million creates cost {dollars['create']} dollars, gets {dollars['get']}, lists of {cost.PAGE} tasks {dollars['list']}, changes of
a status {dollars['change']}, in us-east-1 with DynamoDB on demand. An idle stack costs nothing but what is stored."""


def million_table(costs):
    def row(operation, packaging):
        used = costs.calls(1e6, operation, packaging)
        groups = [("http_api_request",), ("lambda_request", "lambda_gb_second"), ("write_unit", "read_unit"), ("log_gb", "egress_gb")]
        parts = [costs.dollars({item: used[item] for item in group if item in used}) for group in groups]
        millis = f"{costs.millis(operation, packaging):.1f}"
        return [f"{operation}, {packaging}", millis, *(f"{part:.2f}" for part in parts), f"**{costs.dollars(used):.2f}**"]

    compared = [row(operation, packaging) for operation in ("create", "get") for packaging in cost.PACKAGINGS]
    alone = [row(operation, cost.OURS) for operation in ("list", "change")]
    return tables.table(["", "billed ms", "API Gateway", "Lambda", "DynamoDB", "logs, data out", "**together**"], compared + alone)


def month_table(costs):
    uses = {
        "the app, on demand": costs.month(),
        "an idle stack, on demand, without what is stored": {},
        "an idle stack, provisioned, without what is stored": cost.HELD,
        f"{cost.MONTHLY_USERS:,} monthly users in Cognito": {"monthly_user": cost.MONTHLY_USERS},
    }
    rows = [[what, *(f"{costs.dollars(used, free):.2f}" for free in (False, True))] for what, used in uses.items()]
    return tables.table(["a month, dollars", "at list price", "after what is free"], rows)


def price_table(costs):
    def row(price):
        per = f"{price['per']:,} {price['unit']}" if price["per"] > 1 else price["unit"]
        return [price["what"], f"{price['dollars']:g} per {per}", f"{price.get('free', 0):,}", price["published"], price["source"]]

    return tables.table(["", "US dollars", "free each month", "published", "read in"], map(row, costs.prices.values()))


def limit_table(costs):
    return tables.table(["", "by default", "read in"], [[row["what"], f"{row['value']:,}", row["source"]] for row in costs.limits])


def assumptions():
    rows = [
        ("memory of each function, as in template.yaml", f"{cost.MEMORY_GB * 1024} MB"),
        ("from a function to DynamoDB and back, beyond the measured call", f"{cost.NETWORK_MILLIS} ms"),
        ("calls that find no function waiting", f"{cost.COLD_SHARE:.0%}"),
        ("what a call leaves in the logs; an answer of one task", f"{cost.LOG_BYTES:,} bytes each"),
        ("a task, in the table and in a list", f"{cost.TASK_BYTES} bytes"),
    ]
    return tables.table(["assumed", ""], rows)


def main():
    current = blocks()
    for page in (figures.ROOT / name for name in PAGES):
        page.write_text(filled(page.read_text(), current))


if __name__ == "__main__":
    main()
