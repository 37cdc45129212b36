"""Prints the cases of one topic, or the data sets themselves, a JSON document a line; numpy arrays travel as base64 of their bytes.

    python reference/check/make.py <topic | datasets> [folder of the TCGA files]
"""

import base64
import importlib
import json
import math
import sys
import warnings
from dataclasses import asdict
from importlib.metadata import version
from pathlib import Path

import numpy as np

sys.path.insert(0, str(Path(__file__).parent))
import datasets  # noqa: E402

PACKAGES = ["numpy", "scipy", "scikit-learn", "xgboost", "imbalanced-learn", "shap", "libsvm-official", "Boruta", "neuroCombat"]


def portable(value):
    if isinstance(value, dict):
        return {key: portable(inner) for key, inner in value.items()}
    if isinstance(value, np.ndarray):
        return value_of_array(value)
    if isinstance(value, (list, tuple)):
        return [portable(inner) for inner in value]
    if isinstance(value, np.generic):
        value = value.item()
    if isinstance(value, float) and not math.isfinite(value):
        return {"$number": str(value).replace("inf", "Infinity").replace("nan", "NaN")}
    return value


def value_of_array(array):
    if array.dtype == bool:
        array = array.astype(np.uint8)
    kind = {"f8": "f64", "f4": "f32", "i4": "i32", "u1": "u8"}.get(array.dtype.str[1:])
    if kind is None:
        exact = array.astype(np.float64)
        fits = array.dtype.kind in "iu" and (len(exact) == 0 or np.abs(exact).max() < 2**31)
        array, kind = (array.astype(np.int32), "i32") if fits else (exact, "f64")
    return {"$array": kind, "shape": list(array.shape), "data": base64.b64encode(np.ascontiguousarray(array).tobytes()).decode()}


def main():
    topic, *folder = sys.argv[1:]
    warnings.filterwarnings("ignore")
    data = datasets.load(folder[0] if folder else None)
    if topic == "datasets":
        documents = [{"versions": {name: version(name) for name in PACKAGES}}]
        documents += [{"name": name, **asdict(each), "columns": each.X.shape[1]} for name, each in data.items()]
    else:
        documents = importlib.import_module(topic.replace("-", "_")).cases(data)
    for document in documents:
        print(json.dumps(portable(document), allow_nan=False), flush=True)


if __name__ == "__main__":
    main()
