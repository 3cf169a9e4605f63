"""Simulates the partitions of a new table on demand and of its index, minute by minute, for docs/scale.md: python3 docs/scale/partitions.py

What it takes for granted: a partition serves 1,000 write units and 3,000 read units a second; one that has to refuse for a minute is
split in two; a new table has four partitions, and so has its index. A task's key is random, so the table is spread evenly. One
owner's entries share a place in the index that no split divides: every change writes at the new end of the same list. It leaves
out bursts and the 40,000 units of a table that AWS grants without being asked.
"""

import random
from bisect import bisect_right

WRITES, READS, MINUTES = 1000, 3000, 30
# Units of a mean request of the app in docs/cost.md: of 11 requests 4 list a page of 50, 2 get, 2 create, 3 change.
TABLE = {"write": 5 / 11, "read": 2 / 11}
INDEX = {"write": 8 / 11, "read": 4 * 2 / 11}
# A daily user makes 11 requests a day, three times the mean at the peak. Not more owners than a computer likes; each stands for more.
USERS_PER_REQUEST, MOST_OWNERS = 86400 / (11 * 3), 100_000


class Partitions:
    """Ranges of keys between 0 and 1."""

    def __init__(self, count=4):
        self.starts = [number / count for number in range(count)]

    def minute(self, keys, units):
        """Serves a minute of loads at keys, with units for each request, and splits. Returns the share that was refused."""
        loads = [0.0] * len(self.starts)
        for key, requests in keys:
            loads[bisect_right(self.starts, key) - 1] += requests
        refused = 0.0
        starts = []
        for number, (start, load) in enumerate(zip(self.starts, loads)):
            room = min(WRITES / units["write"], READS / units["read"])
            refused += max(0.0, load - room)
            starts.append(start)
            end = self.starts[number + 1] if number + 1 < len(self.starts) else 1.0
            # What one key asks for stays together, so a range that holds nothing else is not split in vain for ever.
            if load > room and end - start > 1e-9:
                starts.append((start + end) / 2)
        self.starts = starts
        return refused / max(1e-9, sum(loads))


def owners(rate, hot, chance):
    """Where the owners' entries are, and how many requests a second each makes. A few people are much busier than most."""
    count = min(MOST_OWNERS, int(rate * USERS_PER_REQUEST))
    weights = [chance.lognormvariate(0, 1.5) for _ in range(count)]
    # Where one stands for many, these are spread like tasks.
    scale = rate / sum(weights)
    people = [(chance.random(), weight * scale) for weight in weights]
    return people + [(chance.random(), hot)] if hot else people


def simulate(rate, hot=0.0):
    chance = random.Random(14)
    table, index = Partitions(), Partitions()
    people = owners(rate, hot, chance)
    tasks = [(chance.random(), (rate + hot) / 20_000) for _ in range(20_000)]
    refused = []
    for _ in range(MINUTES):
        refused.append(max(table.minute(tasks, TABLE), index.minute(people, INDEX)))
    settled = next((minute for minute in range(MINUTES) if max(refused[minute:]) < 0.001), None)
    return refused[0], settled, refused[-1], len(table.starts), len(index.starts)


def main():
    print("| requests a second | one owner's share | refused in the first minute | until less than 0.1 % | refused for good | partitions |")
    print("|---:|---:|---:|---:|---:|---:|")
    for rate, hot in ((100, 0), (100, 2000), (10_000, 0), (10_000, 1000), (10_000, 2000), (10_000, 5000), (1_000_000, 0), (1_000_000, 5000)):
        first, settled, last, table, index = simulate(rate, hot)
        until = "never" if settled is None else "at once" if settled == 0 else f"{settled} minute{'s' if settled > 1 else ''}"
        print(f"| {rate:,} | {hot:,} | {first:.1%} | {until} | {last:.2%} | {table:,} + {index:,} |")


if __name__ == "__main__":
    main()
