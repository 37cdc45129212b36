import numpy as np
from sklearn.impute import KNNImputer, SimpleImputer

SIMPLE = [
    {"strategy": "median"},
    {"strategy": "mean"},
    {"strategy": "most_frequent", "addIndicator": True},
    {"strategy": "constant"},
    {"strategy": "constant", "fillValue": -2.5, "keepEmptyFeatures": True, "addIndicator": True},
    {"strategy": "median", "keepEmptyFeatures": True},
]
NEAREST = [
    {},
    {"nNeighbors": 2},
    {"nNeighbors": 2, "weights": "distance", "addIndicator": True},
    {"nNeighbors": 9, "weights": "distance", "keepEmptyFeatures": True},
]
SNAKE = {"nNeighbors": "n_neighbors", "fillValue": "fill_value", "addIndicator": "add_indicator", "keepEmptyFeatures": "keep_empty_features"}


def snake(params):
    return {SNAKE.get(name, name): value for name, value in params.items()}


def cases():
    rng = np.random.RandomState(1)
    X = rng.normal(size=(9, 5)) * [1, 1e5, 1e-5, 1, 1]
    X[:, 0] = np.round(X[:, 0])
    X[rng.uniform(size=X.shape) < 0.25] = np.nan
    X[:, 3] = np.nan
    later = rng.normal(size=(4, 5))
    later[1] = np.nan
    names = list("abcde")
    simple = []
    for params in SIMPLE:
        imputer = SimpleImputer(**snake(params)).fit(X)
        simple.append(
            {
                "params": params,
                "statistics": imputer.statistics_.astype(float),
                "names": imputer.get_feature_names_out(names),
                "transformed": imputer.transform(later),
            }
        )
    rows = rng.normal(size=(20, 6))
    rows[rng.uniform(size=rows.shape) < 0.2] = np.nan
    rows[:, 4] = np.nan
    rows[2:, 1] = np.nan
    # Of feature 1, which two rows have, neither has anything in common with the last of the later rows.
    rows[:2, 5] = np.nan
    new = np.vstack([rows[3:6] + 0.1, rows[0], np.full(6, np.nan), [np.nan] * 5 + [0.3]])
    new[3, 0] = np.nan
    nearest = [
        {"params": params, "same": imputer.transform(rows), "later": imputer.transform(new)}
        for params in NEAREST
        for imputer in [KNNImputer(**snake(params)).fit(rows)]
    ]
    return {"X": X, "later": later, "simple": simple, "rows": rows, "new": new, "nearest": nearest}
