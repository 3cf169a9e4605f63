"""Dollars: measured request units and milliseconds, times the published prices of docs/prices.json."""

import json
import math

import figures

# What nobody has measured here; docs/cost.md shows these.
MEMORY_GB = 1
NETWORK_MILLIS = 2
COLD_SHARE = 0.01
LOG_BYTES = ANSWER_BYTES = 1000
TASK_BYTES = 270
PAGE = 50

# How functions are deployed: whose first answer a cold call waits for, and whose warm calls the others are.
PACKAGINGS = {
    "usual, SnapStart with a hook": ("restore", "usual-with-hook", "usual"),
    "ours, SnapStart": ("restore", "managed", "managed"),
    "ours, AOT cache": ("start", "aot", "managed"),
}
OURS = "ours, SnapStart"

# The app of docs/cost.md, and what the template holds where capacity is provisioned: table and index, 5 units each way.
USERS, MONTHLY_USERS, TASKS_EACH = 10_000, 25_000, 200
CALLS = {"list": 4, "get": 2, "create": 2, "change": 3}
DAYS = 365 / 12
HELD = {"write_capacity_hour": 10 * 730, "read_capacity_hour": 10 * 730}


class Costs:
    """Arithmetic over kept figures and prices."""

    def __init__(self, measured, prices):
        self.measured = measured
        self.prices = {price["item"]: price for price in prices["prices"]}
        self.limits = prices["limits"]

    @staticmethod
    def read():
        return Costs(*(json.loads((figures.ROOT / "docs" / name).read_text()) for name in ("performance.json", "prices.json")))

    def dollars(self, used, free=False):
        """What is used, by item; `free` takes off what costs nothing in every month."""
        prices = [(self.prices[item], amount) for item, amount in used.items()]
        return sum(max(0, amount - price.get("free", 0) * free) * price["dollars"] / price["per"] for price, amount in prices)

    def units(self, operation):
        name = f"list {PAGE}" if operation == "list" else operation
        return figures.find(self.measured, "units", operation=name, tasks=100)["units"]

    def millis(self, operation, packaging=OURS):
        """Billed for the mean call, each rounded up. A list's time is taken to be a get's, a change's a create's."""
        kind, cold, warm = PACKAGINGS[packaging]
        like = {"list": "get", "change": "create"}.get(operation, operation)
        first = figures.find(self.measured, "starts", kind=kind, contender=cold, operation=like)["millis"]
        later = figures.find(self.measured, "warm", contender=warm, operation=like)["p50"]
        return COLD_SHARE * math.ceil(first + NETWORK_MILLIS) + (1 - COLD_SHARE) * math.ceil(later + NETWORK_MILLIS)

    def calls(self, number, operation, packaging=OURS):
        """What so many calls use, by item."""
        # The Enhanced Client's default is a read that is eventually consistent, for half a unit.
        share = 0.5 if operation == "get" and packaging.startswith("usual") else 1
        each = {
            "http_api_request": 1,
            "lambda_request": 1,
            "lambda_gb_second": self.millis(operation, packaging) / 1000 * MEMORY_GB,
            "read_unit" if operation in ("get", "list") else "write_unit": self.units(operation) * share,
            "log_gb": LOG_BYTES / 1e9,
            "egress_gb": (PAGE * TASK_BYTES if operation == "list" else ANSWER_BYTES) / 1e9,
        }
        return {item: amount * number for item, amount in each.items()}

    def month(self):
        """What the app uses in a month."""
        table = USERS * TASKS_EACH * (TASK_BYTES + 100) / 1e9
        used = {"table_gb_month": 2 * table, "backup_gb_month": table}
        for operation, times in CALLS.items():
            for item, amount in self.calls(times * USERS * DAYS, operation).items():
                used[item] = used.get(item, 0) + amount
        return used
