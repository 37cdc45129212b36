"""Their side of `npm run bench -- growth`: the peak memory of a process that reads X and fits once.

    python bench/peers/growth.py '{"X": <file>, "y": <file>, "rows", "columns", "trees", "fits"}'
"""

import json
import resource
import sys
import time
from importlib.metadata import version

import numpy as np
from xgboost import XGBClassifier


def main():
    work = json.loads(sys.argv[1])
    X = np.fromfile(work["X"], dtype=np.float64).reshape(work["rows"], work["columns"])
    y = np.fromfile(work["y"], dtype=np.uint8).astype(int)
    began = time.perf_counter()
    XGBClassifier(tree_method="hist", n_jobs=1, n_estimators=work["trees"]).fit(X, y)
    seconds = time.perf_counter() - began
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
    versions = {"python": sys.version.split()[0], "numpy": version("numpy"), "xgboost": version("xgboost")}
    print(json.dumps({"seconds": seconds, "peakBytes": peak, "versions": versions}))


if __name__ == "__main__":
    main()
