"""The imputers of scikit-learn, fitted on the training rows: what they fill in, the columns they return, and their names."""

import warnings

import numpy as np
from sklearn.impute import KNNImputer, SimpleImputer

SNAKE = {
    "nNeighbors": "n_neighbors",
    "fillValue": "fill_value",
    "addIndicator": "add_indicator",
    "keepEmptyFeatures": "keep_empty_features",
}
SIMPLE = [
    {"strategy": strategy, "addIndicator": indicator, "keepEmptyFeatures": keep, **({"fillValue": -1.5} if strategy == "constant" and keep else {})}
    for strategy in ["mean", "median", "most_frequent", "constant"]
    for indicator, keep in [(False, False), (True, False), (False, True), (True, True)]
]
NEAREST = [
    {"nNeighbors": neighbors, "weights": weights, "addIndicator": at % 3 == 2, "keepEmptyFeatures": at % 4 == 1}
    for at, (neighbors, weights) in enumerate(
        [(5, "uniform"), (5, "distance"), (1, "uniform"), (1, "distance"), (2, "uniform"), (3, "distance"), (10, "uniform"), (10, "distance")]
        + [(7, "distance"), (20, "uniform"), (40, "distance"), (200, "uniform")]
    )
]


def cases(data):
    warnings.filterwarnings("ignore")
    for name, dataset in data.items():
        rng = np.random.RandomState(2)
        missing = np.isnan(dataset.X) | (rng.uniform(size=dataset.X.shape) < 0.05)
        # A feature that no training row has, one that hardly any has, and a row with nothing.
        missing[dataset.train, 1] = True
        missing[dataset.train[4:], 2] = True
        missing[dataset.test[0]] = True
        X = np.where(missing, np.nan, dataset.scaled)
        # scikit-learn takes minutes over all of the largest set.
        rows = np.arange(len(X)) if len(X) < 2000 else np.sort(np.concatenate([dataset.train[:700], dataset.test[:300]]))
        train, test = np.intersect1d(dataset.train, rows), np.intersect1d(dataset.test, rows)
        columns = [str(j) for j in range(X.shape[1])]
        for estimator, settings in [(SimpleImputer, SIMPLE), (KNNImputer, NEAREST)]:
            for params in settings:
                imputer = estimator(**{SNAKE.get(key, key): value for key, value in params.items()}).fit(X[train])
                expected = {
                    "train": imputer.transform(X[train]),
                    "test": imputer.transform(X[test]),
                    "names": list(imputer.get_feature_names_out(columns)) if estimator is SimpleImputer or not params["keepEmptyFeatures"] else None,
                }
                if estimator is SimpleImputer:
                    expected["statistics"] = imputer.statistics_.astype(float)
                yield {
                    "estimator": estimator.__name__,
                    "dataset": name,
                    "params": params,
                    "missing": np.packbits(missing),
                    "train": train,
                    "test": test,
                    "expected": expected,
                }
