"""Recomputes every number that a training run reports, from the scores in its record, with scikit-learn, numpy and scipy alone.

    python reference/recompute/recompute.py run.json [--json]

Prints how many numbers of each kind were recomputed and the greatest difference, and exits with 1 where one is above 1e-9.
"""

import argparse
import json
import sys
from collections import defaultdict

import numpy as np
from describe_model import holdout_numbers
from nested import nested_numbers

TOLERANCE = 1e-9


class Tally:
    """Greatest difference of each kind of number, and where it was."""

    def __init__(self):
        self.counts = defaultdict(int)
        self.worst = defaultdict(lambda: (0.0, ""))

    def compare(self, kind, where, stored, found):
        if isinstance(found, dict):
            if set(stored) != set(found):
                self.note(kind, f"{where}: {sorted(set(stored) ^ set(found))} on one side only", np.inf)
            for name in found:
                self.compare(kind, f"{where}.{name}", stored.get(name), found[name])
        elif isinstance(found, (list, tuple, np.ndarray)):
            if stored is None or len(stored) != len(found):
                self.note(kind, f"{where}: other length", np.inf)
            else:
                for place, (one, other) in enumerate(zip(stored, found)):
                    self.compare(kind, f"{where}[{place}]", one, other)
        elif isinstance(found, (str, type(None))) or stored is None:
            self.note(kind, where, 0.0 if stored == found else np.inf)
        else:
            self.note(kind, where, abs(float(stored) - float(found)))

    def note(self, kind, where, difference):
        self.counts[kind] += 1
        if not difference <= self.worst[kind][0]:
            self.worst[kind] = (difference, where)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("record", help="what `neurograde show run <id> --json` prints, or the record alone")
    parser.add_argument("--json", action="store_true")
    arguments = parser.parse_args()
    with open(arguments.record) as file:
        document = json.load(file)
    record = document["run"]["record"] if "run" in document else document
    tally = Tally()
    for numbers in (holdout_numbers, nested_numbers):
        for kind, where, stored, found in numbers(record):
            tally.compare(kind, where, stored, found)
    worst = max((difference for difference, _ in tally.worst.values()), default=0.0)
    if arguments.json:
        print(json.dumps({"run": record["id"], "numbers": sum(tally.counts.values()), "worst": worst}))
    else:
        for kind, count in tally.counts.items():
            difference, where = tally.worst[kind]
            print(f"{kind:<28} {count:>7} numbers, greatest difference {difference:.1e}  {where}")
        print(f"{record['id']}: {sum(tally.counts.values())} numbers, greatest difference {worst:.1e}, tolerance {TOLERANCE:.0e}")
    return 0 if worst <= TOLERANCE else 1


if __name__ == "__main__":
    sys.exit(main())
