"""Selections by a model, by Boruta, and how stable selections are."""

import warnings

import numpy as np
from boruta import BorutaPy
from scipy.stats import norm
from sklearn.ensemble import RandomForestClassifier
from sklearn.feature_selection import SelectFromModel
from sklearn.linear_model import LogisticRegression


def labelled(rows, columns, seed):
    rng = np.random.RandomState(seed)
    y = (rng.uniform(size=rows) < 0.4).astype(int)
    X = rng.normal(size=(rows, columns))
    X[:, : columns // 2] += np.outer(y, np.linspace(2, 0, columns // 2))
    X[:, 1] = X[:, 0] + rng.normal(size=rows) * 0.2
    X[:, columns - 1] = 3
    return np.round(X, 3), y


def from_model():
    X, y = labelled(40, 9, 51)
    lasso = {"C": 0.5, "l1_ratio": 1.0, "solver": "saga", "tol": 1e-13, "max_iter": 1_000_000, "random_state": 0}
    ridge = {"C": 0.5, "solver": "newton-cholesky", "tol": 1e-13}
    results = []
    for model, threshold, most in [
        ("lasso", None, None),
        ("lasso", "mean", None),
        ("lasso", 0.3, 2),
        ("ridge", None, None),
        ("ridge", "median", None),
        ("ridge", "1.25*mean", None),
        ("ridge", "0.5 * median", 5),
        ("ridge", 1e9, None),
        ("ridge", -1.0, 3),
        ("forest", None, None),
        ("forest", "2*median", None),
    ]:
        estimator = {
            "lasso": LogisticRegression(**lasso),
            "ridge": LogisticRegression(**ridge),
            "forest": RandomForestClassifier(n_estimators=15, random_state=4),
        }[model]
        selector = SelectFromModel(estimator, threshold=threshold, max_features=most).fit(X, y)
        results.append(
            {
                "model": model,
                "threshold": threshold,
                "maxFeatures": most,
                "limit": selector.threshold_,
                "support": selector.get_support(indices=True),
            }
        )
    return {"X": X, "y": y, "results": results}


def boruta():
    for rows, columns, seed, params, forest in [
        (50, 10, 52, {"n_estimators": 25, "max_iter": 30}, {"max_depth": 5, "class_weight": "balanced"}),
        (40, 12, 53, {"n_estimators": "auto", "max_iter": 12, "perc": 80, "two_step": False}, {"max_depth": 3}),
        (60, 8, 54, {"n_estimators": 10, "max_iter": 40, "perc": 95, "alpha": 0.2, "early_stopping": True, "n_iter_no_change": 5}, {}),
        (30, 3, 55, {"n_estimators": 20, "max_iter": 20}, {"criterion": "entropy"}),
        (50, 4, 56, {"n_estimators": 40, "max_iter": 60, "alpha": 0.5, "perc": 50}, {"max_depth": 2}),
    ]:
        X, y = labelled(rows, columns, seed)
        if columns == 4:
            X = X + np.outer(y, [2, 2, 2, 2])
        found = BorutaPy(RandomForestClassifier(**forest), random_state=seed, **params).fit(X, y)
        camel = {"".join([w.capitalize() if i else w for i, w in enumerate(k.split("_"))]): v for k, v in params.items()}
        inner = {"".join([w.capitalize() if i else w for i, w in enumerate(k.split("_"))]): v for k, v in forest.items()}
        yield {
            "X": X,
            "y": y,
            "params": {**camel, "forest": inner, "randomState": seed},
            "support": np.flatnonzero(found.support_),
            "weak": np.flatnonzero(found.support_weak_),
            "ranking": found.ranking_,
            "rounds": len(found.importance_history_) - 1,
        }


def stability_of(Z):
    """Nogueira, Sechidis & Brown 2018, definition 4 and theorem 7, in matrices."""
    Z = np.asarray(Z, float)
    M, d = Z.shape
    p, k = Z.mean(axis=0), Z.sum(axis=1)
    share = k.mean() / d
    estimate = 1 - np.var(Z, axis=0, ddof=1).mean() / (share * (1 - share))
    part = (Z @ p / d - k * share / d + estimate / 2 * (2 * k * share / d - k / d - share + 1)) / (share * (1 - share))
    return estimate, 4 / M**2 * np.sum((part - part.mean()) ** 2)


def stability():
    rng = np.random.RandomState(57)
    previous = None
    for M, d, noise in [(2, 5, 0.2), (10, 30, 0.05), (25, 12, 0.3), (6, 200, 0.01), (4, 8, 0.0)]:
        base = rng.uniform(size=d) < 0.3
        base[:2] = [True, False]
        Z = np.array([np.where(rng.uniform(size=d) < noise, ~base, base) for _ in range(M)])
        estimate, variance = stability_of(Z)
        case = {"selections": [np.flatnonzero(row) for row in Z], "nFeatures": d, "stability": estimate, "variance": variance}
        case["bounds"] = [estimate - norm.ppf(0.95) * np.sqrt(variance), estimate + norm.ppf(0.95) * np.sqrt(variance)]
        if variance > 1e-20:
            statistic = (estimate - 0.3) / np.sqrt(variance)
            case["above"] = {"statistic": statistic, "pValue": norm.sf(statistic)}
        if previous is not None:
            statistic = (estimate - previous[0]) / np.sqrt(variance + previous[1])
            case["compared"] = {"statistic": statistic, "pValue": 2 * norm.sf(abs(statistic))}
        previous = estimate, variance
        yield case


def cases():
    warnings.filterwarnings("ignore")
    return {"fromModel": from_model(), "boruta": list(boruta()), "stability": list(stability())}
