"""Their side of `npm run bench -- learn`: questions on standard input, answers on standard output, a JSON line each.

The topics beside this file, `learn/<topic>.py`, hold CASES: name -> a function of the data that returns what is to be called. `data.X` is a float64
array of (rows, columns), `data.y` an array of 0 and 1.
"""

import importlib
import json
import sys
import time
import warnings
from importlib.metadata import version
from types import SimpleNamespace

import numpy as np

PACKAGES = ["numpy", "scikit-learn", "xgboost"]
call = None


def respond(question):
    global call
    if "prepare" in question:
        at = question["data"]
        data = SimpleNamespace(
            X=np.fromfile(at["X"], dtype=np.float64).reshape(at["rows"], at["columns"]),
            y=np.fromfile(at["y"], dtype=np.uint8).astype(int),
        )
        call = importlib.import_module(f"learn.{question['topic'].replace('-', '_')}").CASES[question["prepare"]](data)
        return {"versions": {"python": sys.version.split()[0], **{name: version(name) for name in PACKAGES}}}
    began = time.perf_counter()
    for _ in range(question["run"]):
        call()
    return {"seconds": time.perf_counter() - began}


def main():
    warnings.filterwarnings("ignore")
    answers = sys.stdout
    # Whatever a package prints must not be taken for an answer.
    sys.stdout = sys.stderr
    for line in sys.stdin:
        try:
            answer = respond(json.loads(line))
        except Exception as error:
            answer = {"error": f"{type(error).__name__}: {error}"}
        print(json.dumps(answer), file=answers, flush=True)


if __name__ == "__main__":
    main()
