import numpy as np
from sklearn.preprocessing import StandardScaler


def table():
    rng = np.random.RandomState(0)
    X = rng.normal(size=(12, 5)) * [1, 1e6, 1e-6, 1, 1] + [0, 1e3, 5, 0, 0]
    X[:, 3] = 7.1
    X[2, 0] = np.nan
    X[5, 4] = np.nan
    return X


def cases():
    X = table()
    scaler = StandardScaler().fit(X)
    return {
        "standard": {"X": X, "mean": scaler.mean_, "scale": scaler.scale_, "transformed": scaler.transform(X)},
    }
