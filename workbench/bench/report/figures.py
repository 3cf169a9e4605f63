"""Figures: medians of the samples that the bench has left, and the project's goals."""

import datetime
import os
import pathlib
import re
import statistics
import subprocess
import tempfile
import zipfile

ROOT = pathlib.Path(__file__).resolve().parents[3]
KEPT = ROOT / "docs/performance.json"
THREADS = 16
UNITS = {
    "create": 2, "change": 3, "edit": 3, "edit attributes": 4, "delete": 3, "recreate": 3,
    "get": 1, "list 10": 0.5, "list 50": 2, "list 100": 4, "list changes 100": 4,
}
CHARTS = {"starts": "A create, until its answer, in milliseconds", "warm": "A warm call, p50 in milliseconds"}
WORDS = {"usual": "usual", "usual-with-hook": "usual with a hook", "managed": "ours", "aot": "ours, AOT cache"}
ARTIFACTS = {
    "usual": "workbench/bench/usual/target/lambda",
    "managed": ".aws-sam/build/CreateTaskFunction",
    "aot": ".aws-sam/aot/CreateTaskFunction",
}


def of(samples, artifacts):
    """Medians of everything, with the weight of the artifacts: folders by name."""
    return {
        "starts": [start(*group) for group in groups(samples["samples"], "kind", "operation", "contender")],
        "warm": [warm(*group) for group in groups(samples["warm"], "operation", "contender")],
        "sizes": [{"contender": name, "zipped": zipped(folder)} for name, folder in artifacts.items() if folder.exists()],
        "units": samples["units"],
        "syncs": [sync(each["tasks"], each["pages"]) for each in samples["syncs"]],
    }


def groups(rows, *names):
    """What belongs together, baselines first."""
    found = {}
    for row in rows:
        found.setdefault(tuple(row[name] for name in names), []).append(row)
    places = {name: place for place, name in enumerate(["floor", *WORDS])}
    return [(dict(zip(names, key)), found[key]) for key in sorted(found, key=lambda key: (*key[:-1], places.get(key[-1], 9), key[-1]))]


def start(key, group):
    millis = [sample["millis"] for sample in group]
    low, _, high = statistics.quantiles(millis, n=4, method="inclusive")
    return key | {
        "rounds": len(group),
        "millis": round(statistics.median(millis), 1),
        "spread": round(high - low, 1),
        "megabytes": round(statistics.median(sample["peakMemoryBytes"] for sample in group) / 1e6, 1),
    }


def warm(key, group):
    def median(way, value):
        metrics = [each["primaryMetric"] for sample in group for each in sample["results"] if each["benchmark"].endswith(way)]
        return round(statistics.median(map(value, metrics)), 3)

    percentiles = {
        name + by: median(way, lambda metric: metric["scorePercentiles"][percent])
        for way, by in ((".one", ""), (".many", "By16"))
        for name, percent in (("p50", "50.0"), ("p99", "99.0"))
    }
    # Callers that do nothing but call: so many, divided by the mean time that each waits.
    return key | percentiles | {"perSecondBy16": median(".many", lambda metric: THREADS * 1000 / metric["score"])}


def sync(tasks, pages):
    """Of the pages the slowest, the largest and the dearest; the heap after the first, and the largest after any."""
    heap = [page["heapBytes"] / 1e6 for page in pages]
    return {
        "tasks": tasks,
        "pages": len(pages),
        "slowest": round(max(page["millis"] for page in pages), 1),
        "kilobytes": round(max(page["bytes"] for page in pages) / 1e3),
        "units": max(page["units"] for page in pages),
        "firstHeap": round(heap[0], 1),
        "mostHeap": round(max(heap), 1),
    }


def zipped(folder):
    """Megabytes, as `sam deploy` uploads it."""
    with tempfile.TemporaryFile() as target:
        with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
            for file in folder.rglob("*"):
                archive.write(file, file.relative_to(folder))
        return round(target.tell() / 1e6, 2)


def machine():
    def line(file, pattern):
        return re.search(pattern, pathlib.Path(file).read_text())[1]

    commit = subprocess.run(["git", "describe", "--always", "--dirty"], cwd=ROOT, capture_output=True, text=True).stdout.strip()
    processor = line("/proc/cpuinfo", "model name\\s*: (.*)")
    java, sdk = line(f"{os.environ['JAVA_HOME']}/release", 'JAVA_RUNTIME_VERSION="(.*)"'), line(ROOT / "pom.xml", "<aws-sdk.version>(.*)<")
    return f"{datetime.date.today()} at {commit}, on {os.cpu_count()} cores ({processor}); Java {java}, AWS SDK {sdk}"


def find(figures, group, **wanted):
    """The one row that is so."""
    return next(row for row in figures[group] if wanted.items() <= row.items())


def goals(figures):
    """Rows of: what, measured, must, reach for, unit."""
    packagings = [name for name in ("managed", "aot") if any(row["contender"] == name for row in figures["starts"])]
    starts = {"managed": (0.60, 0.50), "aot": (0.22, 0.15)}
    memory = {"managed": (1.00, 0.80), "aot": (0.70, 0.50)}

    def ratio(group, name, contender, baseline, **same):
        return find(figures, group, contender=contender, **same)[name] / find(figures, group, contender=baseline, **same)[name]

    def each(what, to, must, reach, group, name, contender="managed", **same):
        for operation in ("create", "get"):
            measured = ratio(group, name, contender, to, operation=operation, **same)
            yield f"{what}, {operation}, to {WORDS[to]}", measured, must, reach, "x"

    yield from each("restore to first answer", "usual-with-hook", 0.40, 0.25, "starts", "millis", kind="restore")
    yield from each("warm p50", "usual", 1.00, 0.80, "warm", "p50")
    yield from each(f"throughput of {THREADS} threads", "usual", 1.10, 1.50, "warm", "perSecondBy16")
    for name in reversed(packagings):
        yield from each(f"start to first answer, {name}", "usual", *starts[name], "starts", "millis", name, kind="start")
    for name in packagings:
        peak = ratio("starts", "megabytes", name, "usual", operation="create", kind="start")
        yield f"peak memory, {name}, to usual", peak, *memory[name], "x"
    yield "artifact, zipped", find(figures, "sizes", contender="managed")["zipped"], 12, 9, " MB"
    yield "request units that are not as expected", sum(row["units"] != UNITS[row["operation"]] for row in figures["units"]), 0, 0, ""


def verdict(measured, must, reach):
    """Of a throughput, the goal to reach for is the greater one."""
    sign = -1 if reach > must else 1
    return "reached" if sign * measured <= sign * reach else "enough" if sign * measured <= sign * must else "MISSED"


def bars(chart, figures):
    """Rows of: label, milliseconds, contender. The empty function is in the table alone."""
    if chart == "warm":
        return [(f"{row['operation']}, {WORDS[row['contender']]}", row["p50"], row["contender"]) for row in figures["warm"]]
    rows = [row for row in figures["starts"] if row["operation"] == "create"]
    return [(f"{row['kind']}, {WORDS[row['contender']]}", row["millis"], row["contender"]) for row in rows]
