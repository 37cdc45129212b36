"""scikit-learn's ColumnTransformer: columns by index, to several parts or none, with every kind of remainder."""

import numpy as np
from sklearn.compose import ColumnTransformer
from sklearn.preprocessing import MinMaxScaler, StandardScaler

MAKERS = {"StandardScaler": StandardScaler, "MinMaxScaler": MinMaxScaler}
PARTS = [
    [("scale", "StandardScaler", [3, 0]), ("range", "MinMaxScaler", [1, 3]), ("out", "drop", [2])],
    [("same", "passthrough", [4]), ("scale", "StandardScaler", [])],
]


def cases():
    rng = np.random.default_rng(5)
    X = rng.normal(size=(12, 6)).round(3)
    X[2, 3] = np.nan
    later = rng.normal(size=(3, 6)).round(3)
    found = []
    for parts in PARTS:
        for remainder in ("drop", "passthrough", "MinMaxScaler"):
            for verbose in (True, False):
                made = [(name, MAKERS[kind]() if kind in MAKERS else kind, columns) for name, kind, columns in parts]
                unique = len({column for _, kind, columns in parts if kind != "drop" for column in columns})
                total = sum(len(columns) for _, kind, columns in parts if kind != "drop")
                if not verbose and unique < total:
                    continue
                rest = MAKERS[remainder]() if remainder in MAKERS else remainder
                ct = ColumnTransformer(made, remainder=rest, verbose_feature_names_out=verbose).fit(X)
                found.append(
                    {
                        "parts": [{"name": name, "kind": kind, "columns": columns} for name, kind, columns in parts],
                        "remainder": remainder,
                        "verbose": verbose,
                        "transformed": ct.transform(later),
                        "names": list(ct.get_feature_names_out([f"f{j}" for j in range(6)])),
                    }
                )
    return {"X": X, "later": later, "transformers": found}
