"""The figures as tables in Markdown.

    tables.py SAMPLES [--quick]    shows them, and unless they are quick ones keeps the figures in docs/performance.json
"""

import json
import pathlib
import sys

import figures
from figures import UNITS, find


def table(head, rows):
    """In Markdown: the first column to the left, the others to the right."""
    lines = [head, ["---"] + ["---:"] * (len(head) - 1), *rows]
    return "\n".join("| " + " | ".join(str(cell) for cell in line) + " |" for line in lines) + "\n"


def goal_table(measured):
    rows = [
        [what, *(f"{each:.2f}{unit}" if unit else each for each in (value, must, reach)), figures.verdict(value, must, reach)]
        for what, value, must, reach, unit in figures.goals(measured)
    ]
    return table(["", "measured", "must", "reach for", ""], rows)


def start_table(measured):
    def row(each):
        baseline = {"restore": "usual-with-hook", "start": "usual"}[each["kind"]]
        to = find(measured, "starts", kind=each["kind"], operation=each["operation"], contender=baseline)
        name = f"{each['kind']}, {each['operation']}, {each['contender']}"
        times = f"{each['millis']:,.0f} ({each['spread']:.0f})"
        return [name, times, f"{each['millis'] / to['millis']:.2f}x", f"{each['megabytes']:.0f}"]

    return table(["", "to first answer, ms (spread)", "ratio", "peak memory, MB"], map(row, measured["starts"]))


def warm_table(measured):
    names = {"p50": "p50, ms", "p99": "p99, ms", "p50By16": "p50 by 16, ms", "p99By16": "p99 by 16, ms", "perSecondBy16": "calls/s by 16"}
    rows = [[f"{row['operation']}, {row['contender']}", *(f"{row[name]:,.2f}" for name in names)] for row in measured["warm"]]
    return table(["", *names.values()], rows)


def size_table(measured):
    return table(["", "zipped, MB"], [[row["contender"], row["zipped"]] for row in measured["sizes"]])


def unit_table(measured):
    sizes = sorted({row["tasks"] for row in measured["units"]})
    rows = [
        [operation, expected] + [find(measured, "units", tasks=size, operation=operation)["units"] for size in sizes]
        for operation, expected in UNITS.items()
    ]
    return table(["", "expected"] + [f"at {size:,} tasks" for size in sizes], rows)


def sync_table(measured):
    rows = [
        [row["tasks"], row["pages"], f"{row['slowest']:,.0f}", f"{row['kilobytes']:,}", row["units"], row["firstHeap"], row["mostHeap"]]
        for row in measured["syncs"]
    ]
    head = ["", "pages", "slowest page, ms", "largest, KB", "largest, read units", "heap at the first, MB", "most heap, MB"]
    return table(head, rows)


ALL = {"starts": start_table, "warm": warm_table, "sizes": size_table, "units": unit_table, "syncs": sync_table, "goals": goal_table}


def main(samples, *options):
    artifacts = {name: figures.ROOT / folder for name, folder in figures.ARTIFACTS.items()}
    measured = figures.of(json.loads(pathlib.Path(samples).read_text()), artifacts)
    for make in ALL.values():
        print("\n" + make(measured))
    if "--quick" not in options:
        figures.KEPT.write_text(json.dumps({"measured": figures.machine(), **measured}, indent=1) + "\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
