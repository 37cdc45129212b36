import numpy as np
from scipy.stats import yeojohnson, yeojohnson_llf
from sklearn.preprocessing import PowerTransformer


def table():
    """Skewed to either side, negative, of both signs, tied, huge, tiny, constant, and with missing cells."""
    rng = np.random.RandomState(5)
    X = rng.normal(size=(40, 8))
    X[:, 0] = np.exp(X[:, 0])
    X[:, 1] = -np.exp(X[:, 1])
    X[:, 2] = X[:, 2] ** 3
    X[:, 3] = np.round(2 * X[:, 3])
    X[:, 4] = 1e6 * np.exp(0.5 * X[:, 4])
    X[:, 5] = 1e-4 * X[:, 5]
    X[:, 6] = 2.5
    X[[3, 17], 0] = np.nan
    X[5, 2] = np.nan
    return X


def case(X, **params):
    power = PowerTransformer(**params).fit(X)
    transformed = power.transform(X)
    return {**params, "lambdas": power.lambdas_, "transformed": transformed, "restored": power.inverse_transform(transformed)}


def cases():
    values = np.array([-3.0, -0.5, 0, 1e-9, 0.7, 2, 40])
    lambdas = [-1.3, 0, 0.4, 1, 2, 3.1]
    return {
        "X": table(),
        "results": [case(table(), standardize=True), case(table(), standardize=False)],
        "yeoJohnson": {"values": values, "lambdas": lambdas, "transformed": [yeojohnson(values, lam) for lam in lambdas]},
    }
