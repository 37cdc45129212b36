import numpy as np
from sklearn.preprocessing import MinMaxScaler, RobustScaler, StandardScaler


def table():
    rng = np.random.RandomState(0)
    X = rng.normal(size=(12, 5)) * [1, 1e6, 1e-6, 1, 1] + [0, 1e3, 5, 0, 0]
    X[:, 3] = 7.1
    X[2, 0] = np.nan
    X[5, 4] = np.nan
    return X


def later_rows():
    """Rows beyond the training range, one of them missing."""
    return np.vstack([table()[:2] * 3, np.full(5, -4.0), np.full(5, np.nan)])


def weighted(X):
    weights = np.array([1, 2, 0.5, 0, 3, 1, 1, 0.25, 1, 2, 2, 1])
    scaler = StandardScaler().fit(X, sample_weight=weights)
    return {"weights": weights, "mean": scaler.mean_, "scale": scaler.scale_}


def robust(X, **params):
    scaler = RobustScaler(**params).fit(X)
    return {
        "center": scaler.center_,
        "scale": scaler.scale_,
        "transformed": scaler.transform(X),
        "restored": scaler.inverse_transform(later_rows()),
    }


def min_max(X, **params):
    scaler = MinMaxScaler(**params).fit(X)
    return {
        "dataMin": scaler.data_min_,
        "dataMax": scaler.data_max_,
        "scale": scaler.scale_,
        "min": scaler.min_,
        "transformed": scaler.transform(later_rows()),
        "restored": scaler.inverse_transform(later_rows()),
    }


def winsorized(X, lower, upper):
    bounds = np.nanquantile(X, [lower, upper], axis=0)
    return {"lower": bounds[0], "upper": bounds[1], "transformed": np.clip(later_rows(), bounds[0], bounds[1])}


def cases():
    X = table()
    scaler = StandardScaler().fit(X)
    return {
        "standard": {
            "X": X,
            "mean": scaler.mean_,
            "scale": scaler.scale_,
            "transformed": scaler.transform(X),
            "restored": scaler.inverse_transform(later_rows()),
        },
        "weighted": weighted(X),
        "laterRows": later_rows(),
        "robust": {"default": robust(X), "wide": robust(X, quantile_range=(10.0, 85.0), unit_variance=True)},
        "minMax": {"default": min_max(X), "clipped": min_max(X, feature_range=(-1, 2), clip=True)},
        "winsorizer": {"default": winsorized(X, 0.01, 0.99), "narrow": winsorized(X, 0.1, 0.83)},
    }
