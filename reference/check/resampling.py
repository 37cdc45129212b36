"""The samplers of imbalanced-learn: the same rows for the same seed, bit for bit, and which of them are the rows given."""

import warnings

import numpy as np
from imblearn.combine import SMOTETomek
from imblearn.over_sampling import ADASYN, SMOTE, SMOTENC, BorderlineSMOTE, RandomOverSampler
from imblearn.under_sampling import RandomUnderSampler, TomekLinks

SNAKE = {
    "samplingStrategy": "sampling_strategy",
    "randomState": "random_state",
    "kNeighbors": "k_neighbors",
    "mNeighbors": "m_neighbors",
    "nNeighbors": "n_neighbors",
    "categoricalFeatures": "categorical_features",
}
"""How many columns of codes the cases of SMOTENC add."""
CODES = 3
"""More values than these are compared on some of the rows only."""
MOST_VALUES = 200_000


def grid(**choices):
    """Settings that between them give each choice of each parameter, as many as the most choices of one."""
    count = max(len(values) for values in choices.values())
    return [{name: values[i % len(values)] for name, values in choices.items()} for i in range(count)]


SETTINGS = {
    "RandomOverSampler": grid(
        randomState=[0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 4294967295],
        samplingStrategy=["auto", 0.75, 1.0, 0.9, 0.5],
        shrinkage=[None, 0.5, None, 1.0, 2.5, 0.0, 1],
    ),
    "RandomUnderSampler": grid(
        randomState=[0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 4294967295],
        samplingStrategy=["auto", 0.75, 1.0, 0.9, 0.5],
        replacement=[False, True],
    ),
    "SMOTE": grid(
        randomState=[0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 4294967295],
        samplingStrategy=["auto", 0.75, 1.0, 0.9, 0.5],
        kNeighbors=[5, 3, 1, 8, 2, 10, 15],
    ),
    "SMOTENC": grid(
        randomState=[0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 4294967295],
        samplingStrategy=["auto", 0.75, 1.0, 0.9, 0.5],
        kNeighbors=[5, 3, 1, 8, 2, 4, 10],
    ),
    "BorderlineSMOTE": grid(
        randomState=[0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 4294967295],
        samplingStrategy=["auto", 0.75, 1.0, 0.9, 0.5],
        kNeighbors=[5, 3, 1, 8, 2, 4, 10],
        mNeighbors=[10, 6, 15, 3],
        kind=["borderline-1", "borderline-2"],
    ),
    "ADASYN": grid(
        randomState=[0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 4294967295],
        samplingStrategy=["auto", 0.75, 1.0, 0.9, 0.5],
        nNeighbors=[5, 3, 1, 8, 2, 4, 10],
    ),
    "TomekLinks": grid(samplingStrategy=["auto", "majority", "not minority", "not majority", "all"]),
    "SMOTETomek": grid(
        randomState=[0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 4294967295],
        samplingStrategy=["auto", 0.75, 1.0, 0.9, 0.5],
        kNeighbors=[5, 3, 1, 8, 2, 10, 15],
    ),
}


def make(estimator, params):
    snake = {SNAKE.get(name, name): value for name, value in params.items()}
    if estimator == "SMOTETomek":
        return SMOTETomek(smote=SMOTE(**snake))
    classes = [ADASYN, SMOTE, SMOTENC, BorderlineSMOTE, RandomOverSampler, RandomUnderSampler, TomekLinks]
    return {cls.__name__: cls for cls in classes}[estimator](**snake)


def codes_of(X):
    """Columns of codes: in which of 2, 3 or 4 equal parts of its sorted column a value lies."""
    codes = [np.searchsorted(np.quantile(X[:, j], np.arange(1, j % 3 + 2) / (j % 3 + 2)), X[:, j]) for j in range(CODES)]
    return np.column_stack(codes)


def cases(data):
    warnings.filterwarnings("ignore")
    for name, dataset in data.items():
        # Every third row of the rarer class is left out, so that there is something to resample at most ratios.
        rows = np.setdiff1d(np.arange(len(dataset.y)), np.flatnonzero(dataset.y == 1)[::3])
        every_column = np.arange(dataset.scaled.shape[1])
        few_columns = np.flatnonzero(dataset.scaled.std(axis=0) > 0)[:6]
        for estimator, settings in SETTINGS.items():
            for at, params in enumerate(settings):
                # Every fourth setting on six columns, where scikit-learn searches a tree.
                columns = few_columns if at % 4 == 3 else every_column
                yield case(estimator, name, dataset, params, rows, columns)


def case(estimator, name, dataset, params, rows, columns):
    X = dataset.scaled[np.ix_(rows, columns)]
    y = dataset.y[rows]
    document = {"estimator": estimator, "dataset": name, "rows": rows, "columns": columns}
    if estimator == "SMOTENC":
        document["codes"] = codes_of(X)
        X = np.column_stack([X, document["codes"].astype(float)])
        params = {**params, "categoricalFeatures": [X.shape[1] - 1 - code for code in range(CODES)]}
    sampler = make(estimator, params)
    resampled, labels = sampler.fit_resample(X, y)
    expected = {"labels": labels}
    if estimator in ("RandomUnderSampler", "TomekLinks") or params.get("shrinkage", 0) is None:
        expected["indices"] = sampler.sample_indices_
    else:
        expected["every"] = max(1, resampled.size // MOST_VALUES)
        expected["rows"] = resampled[:: expected["every"]]
    return {**document, "params": params, "expected": expected}
