"""The report's arithmetic, on small figures whose results are plain."""

import re
import unittest

import cost
import figures
import pages
import tables


def jmh(way, mean, p50, p99):
    percentiles = {"50.0": p50, "99.0": p99}
    return {"benchmark": f"xfusion.WarmCalls.{way}", "primaryMetric": {"score": mean, "scorePercentiles": percentiles}}


def samples(contender, kind, millis, megabytes=100):
    same = {"kind": kind, "contender": contender, "peakMemoryBytes": megabytes * 1e6}
    return [
        same | {"operation": operation, "millis": each}
        for operation in ("create", "get")
        for each in millis
    ]


def warm(contender, p50):
    results = [jmh("one", p50, p50, 9), jmh("many", 4 * p50, 3 * p50, 30)]
    return [{"contender": contender, "operation": operation, "results": results} for operation in ("create", "get")]


def measured(units=2.0):
    starts = samples("usual-with-hook", "restore", [90, 100, 500]) + samples("managed", "restore", [20, 30, 40])
    starts += samples("usual", "start", [1000, 1000]) + samples("managed", "start", [550, 550], 90) + samples("aot", "start", [300, 300], 75)
    counted = [{"tasks": 100, "operation": name, "units": each} for name, each in figures.UNITS.items()]
    counted[0]["units"] = units
    found = figures.of({"samples": starts, "warm": warm("usual", 2) + warm("managed", 1), "units": counted, "syncs": []}, {})
    return found | {"sizes": [{"contender": "managed", "zipped": 10}]}


class Figures(unittest.TestCase):
    def test_are_medians_which_one_disturbed_start_does_not_move(self):
        restore = figures.find(measured(), "starts", kind="restore", contender="usual-with-hook", operation="get")

        self.assertEqual((restore["millis"], restore["spread"]), (100, 205))

    def test_throughput_is_callers_over_the_mean_time_that_they_wait(self):
        self.assertEqual(figures.find(measured(), "warm", contender="managed", operation="get")["perSecondBy16"], 4000)

    def test_goals_are_ratios_within_the_run(self):
        goals = {what: (value, figures.verdict(value, must, reach)) for what, value, must, reach, _ in figures.goals(measured())}

        self.assertEqual(goals["restore to first answer, create, to usual with a hook"], (0.3, "enough"))
        self.assertEqual(goals["warm p50, get, to usual"], (0.5, "reached"))
        self.assertEqual(goals["throughput of 16 threads, get, to usual"], (2, "reached"))
        self.assertEqual(goals["start to first answer, aot, create, to usual"], (0.3, "MISSED"))
        self.assertEqual(goals["peak memory, managed, to usual"], (0.9, "enough"))

    def test_of_a_first_sync_are_those_of_its_worst_pages(self):
        pages = [{"millis": 9.04, "bytes": 1000, "units": 4, "heapBytes": 2e6}, {"millis": 5, "bytes": 700_000, "units": 18, "heapBytes": 3e6}]
        worst = {"slowest": 9.0, "kilobytes": 700, "units": 18, "firstHeap": 2.0, "mostHeap": 3.0}

        self.assertEqual(figures.sync("20 tasks", pages), {"tasks": "20 tasks", "pages": 2, **worst})

    def test_one_unit_too_many_misses_the_goal(self):
        self.assertIn("| request units that are not as expected | 1 | 0 | 0 | MISSED |", tables.goal_table(measured(units=2.5)))


class Costs(unittest.TestCase):
    costs = cost.Costs(measured(), {"prices": [{"item": "write_unit", "dollars": 2, "per": 10, "free": 5}], "limits": []})

    def test_bill_units_beyond_what_is_free(self):
        self.assertEqual([self.costs.dollars({"write_unit": 20}, free) for free in (False, True)], [4, 3])

    def test_bill_cold_calls_by_their_share_and_round_each_call_up(self):
        self.assertAlmostEqual(self.costs.millis("change"), 0.99 * 3 + 0.01 * 32)

    def test_hold_what_the_template_holds(self):
        least = re.findall(r"MinCapacity: (\d+)", (figures.ROOT / "template.yaml").read_text())

        self.assertEqual(sum(map(int, least)) * 730, sum(cost.HELD.values()))


class Pages(unittest.TestCase):
    def test_show_the_kept_figures(self):
        for page in (figures.ROOT / name for name in pages.PAGES):
            self.assertEqual(page.read_text(), pages.filled(page.read_text(), pages.blocks()), "run make papers")
