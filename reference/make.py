"""Writes expected/<topic>.json from the topic scripts beside this file: all of them, or those named on the command line."""

import importlib
import json
import math
import sys
from importlib.metadata import version
from pathlib import Path

import numpy as np

HERE = Path(__file__).parent
PACKAGES = ["numpy", "scipy", "scikit-learn", "xgboost", "imbalanced-learn", "neuroCombat", "libsvm-official", "Boruta"]


def plain(value):
    """numpy to plain Python, NaN to None."""
    if isinstance(value, dict):
        return {key: plain(inner) for key, inner in value.items()}
    if isinstance(value, (list, tuple, np.ndarray)):
        return [plain(inner) for inner in value]
    if isinstance(value, np.generic):
        value = value.item()
    if isinstance(value, float) and math.isnan(value):
        return None
    return value


def main():
    sys.path.insert(0, str(HERE))
    topics = sys.argv[1:] or sorted(p.stem for p in HERE.glob("*.py") if p.stem != "make")
    for topic in topics:
        document = {
            "made_by": f"reference/{topic}.py",
            "versions": {name: version(name) for name in PACKAGES},
            "cases": plain(importlib.import_module(topic).cases()),
        }
        out = HERE / "expected" / f"{topic}.json"
        out.write_text(json.dumps(document, allow_nan=False, separators=(",", ":")) + "\n")
        print(f"{out.relative_to(HERE.parent)}: {out.stat().st_size} bytes")


if __name__ == "__main__":
    main()
