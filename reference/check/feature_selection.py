"""Selectors by variance, correlation, score, mRMR, model and Boruta; logistic regressions; and the stability of selections."""

import numpy as np
from boruta import BorutaPy
from scipy.sparse.csgraph import connected_components
from scipy.stats import f_oneway, mannwhitneyu, norm, rankdata
from sklearn.ensemble import RandomForestClassifier
from sklearn.feature_selection import SelectFromModel, VarianceThreshold, f_classif, mutual_info_classif
from sklearn.linear_model import LogisticRegression

CORRELATION = [(t, m) for m in ("pearson", "spearman") for t in (0.3, 0.5, 0.7, 0.8, 0.9, 0.95, 0.99)]
UNIVARIATE = [
    *[{"scoreFunc": "fClassif", "k": k} for k in (1, 7, 30)],
    *[{"scoreFunc": "mannWhitney", "k": k} for k in (1, 7, 30)],
    {"scoreFunc": "mutualInfoClassif", "k": 5},
    {"scoreFunc": "mutualInfoClassif", "k": 10, "nNeighbors": 1, "randomState": 1},
    {"scoreFunc": "mutualInfoClassif", "k": 20, "nNeighbors": 5, "randomState": 2},
    {"scoreFunc": "mutualInfoClassif", "k": 30, "nNeighbors": 10, "randomState": 3},
    {"scoreFunc": "mutualInfoClassif", "k": 3, "discreteFeatures": [2, 7, 12, 17], "randomState": 4},
    {"scoreFunc": "mutualInfoClassif", "k": 3, "discreteFeatures": True},
    {"scoreFunc": "mutualInfoClassif", "k": 12, "nNeighbors": 3, "randomState": 4294967295},
]
MRMR = (1, 2, 3, 4, 5, 7, 10, 13, 17, 20, 25, 30)
RIDGE = [
    {"C": 1},
    {"C": 0.001},
    {"C": 0.05, "classWeight": "balanced"},
    {"C": 10, "fitIntercept": False},
    {"C": 1000},
    {"C": 2, "weighted": True},
    {"C": 0.3, "weighted": True, "classWeight": "balanced"},
    {"C": 30, "classWeight": "balanced", "fitIntercept": False},
]
LASSO = [
    {"C": 0.15, "l1Ratio": 1},
    {"C": 0.1, "l1Ratio": 1, "classWeight": "balanced"},
    {"C": 0.2, "l1Ratio": 1, "weighted": True},
    {"C": 0.1, "l1Ratio": 0.5},
    {"C": 0.5, "l1Ratio": 0.1, "classWeight": "balanced"},
    {"C": 1, "l1Ratio": 1, "fitIntercept": False},
    {"C": 20, "l1Ratio": 1, "fitIntercept": False, "classWeight": "balanced"},
]
FROM_MODEL = [
    ("lasso", None, None),
    ("lasso", "mean", None),
    ("lasso", "0.5*mean", 3),
    ("lasso", 0.1, None),
    ("lasso", None, 2),
    ("ridge", None, None),
    ("ridge", "median", None),
    ("ridge", "1.25*mean", None),
    ("ridge", "2*median", 5),
    ("ridge", 0.05, 10),
    ("forest", None, None),
    ("forest", "median", 20),
    ("forest", "3*mean", None),
    ("forest", 0.01, None),
]
SMALL = {"nEstimators": 15, "maxIter": 12}
BORUTA = [
    {**SMALL, "forest": {"maxDepth": 5, "classWeight": "balanced"}},
    {**SMALL, "perc": 90, "forest": {"maxDepth": 4}},
    {**SMALL, "perc": 75, "alpha": 0.2, "forest": {"maxDepth": 3}},
    {**SMALL, "twoStep": False, "perc": 95, "forest": {"maxDepth": 6}},
    {**SMALL, "twoStep": False, "alpha": 0.5, "forest": {"criterion": "entropy", "maxDepth": 4}},
    {**SMALL, "maxIter": 40, "earlyStopping": True, "nIterNoChange": 4, "forest": {"maxDepth": 5}},
    {**SMALL, "maxIter": 25, "alpha": 0.01, "forest": {"classWeight": "balanced_subsample", "maxDepth": 5}},
    {**SMALL, "perc": 50, "randomState": 9, "forest": {"minSamplesLeaf": 3}},
    {**SMALL, "randomState": 4294967295, "forest": {"maxFeatures": "log2", "maxDepth": 7}},
    {**SMALL, "nEstimators": 40, "maxIter": 8, "perc": 85, "forest": {"maxFeatures": 0.3, "maxDepth": 4}},
    {**SMALL, "nEstimators": 1, "maxIter": 30, "perc": 99, "forest": {}},
    {**SMALL, "nEstimators": 5, "maxIter": 2, "forest": {"maxDepth": 2}},
]


def cases(data):
    for name, s in data.items():
        large = len(s.y) > 1000
        yield from variance(name, s)
        yield from correlation(name, s)
        yield from univariate(name, s)
        yield from mrmr(name, s)
        yield from logistic(name, s, large)
        yield from from_model(name, s)
        yield from boruta(name, s, large)
    yield from stability(next(iter(data)))


def variance(name, s):
    X = s.X[s.train]
    with np.errstate(all="ignore"):
        spread = np.nanvar(X, axis=0)
    for share in (0, 0.02, 0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.95):
        # Between two variances, so that rounding decides nothing.
        at = np.sort(spread[np.isfinite(spread)])
        i = int(share * (len(at) - 2))
        threshold = 0.0 if share == 0 else (at[i] + at[i + 1]) / 2
        model = VarianceThreshold(threshold).fit(X)
        yield {
            "estimator": "VarianceThreshold",
            "dataset": name,
            "params": {"threshold": threshold},
            "expected": {"variances": model.variances_, "support": model.get_support(indices=True)},
        }


def correlation(name, s):
    X = s.filled[s.train]
    X = X[:, np.ptp(X, axis=0) > 0]
    columns = np.flatnonzero(np.ptp(s.filled[s.train], axis=0) > 0)
    sizes = {"pearson": X, "spearman": rankdata(X, axis=0)}
    sizes = {method: np.abs(np.corrcoef(values, rowvar=False)) for method, values in sizes.items()}
    for threshold, method in CORRELATION:
        size = sizes[method]
        _, component = connected_components(size > threshold, directed=False)
        clusters = sorted((np.flatnonzero(component == c) for c in np.unique(component)), key=lambda cluster: cluster[0])
        kept = []
        for cluster in clusters:
            means = (size[np.ix_(cluster, cluster)].sum(axis=1) - 1) / max(1, len(cluster) - 1)
            kept.append(cluster[np.flatnonzero(means >= means.max() - 1e-9)[0]])
        yield {
            "estimator": "CorrelationFilter",
            "dataset": name,
            "params": {"threshold": threshold, "method": method},
            "columns": columns,
            "expected": {"clusters": [list(map(int, cluster)) for cluster in clusters], "support": np.sort(kept)},
        }


def univariate(name, s):
    y = s.y[s.train]
    for params in UNIVARIATE:
        X = s.filled[s.train]
        if params["scoreFunc"] == "fClassif":
            scores, p_values = f_oneway(X[y == 0], X[y == 1], axis=0)
        elif params["scoreFunc"] == "mannWhitney":
            test = mannwhitneyu(X[y == 1], X[y == 0], axis=0, method="asymptotic")
            area = test.statistic / (np.sum(y == 1) * np.sum(y == 0))
            scores, p_values = np.maximum(area, 1 - area), test.pvalue
        else:
            discrete = params.get("discreteFeatures", False)
            X = np.round(s.scaled[s.train], 1) if discrete is True else X
            scores = mutual_info_classif(
                X, y, n_neighbors=params.get("nNeighbors", 3), discrete_features=discrete, random_state=params.get("randomState", 0)
            )
            p_values = np.full(len(scores), np.nan)
        yield {
            "estimator": "SelectKBest",
            "dataset": name,
            "params": params,
            "expected": {"scores": scores, "pValues": p_values},
            "sklearnF": f_classif(s.scaled[s.train], y)[0] if params["scoreFunc"] == "fClassif" else None,
        }


def mrmr(name, s):
    X, y = s.scaled[s.train], s.y[s.train]
    relevance = np.nan_to_num(f_oneway(X[y == 0], X[y == 1], axis=0)[0], nan=0.0)
    size = np.nan_to_num(np.abs(np.corrcoef(X, rowvar=False)), nan=0.0)
    size[np.ptp(X, axis=0) == 0] = 0
    chosen = []
    for step in range(max(MRMR)):
        quotient = relevance.copy() if step == 0 else relevance / np.maximum(size[:, chosen].mean(axis=1), 0.001)
        quotient[chosen] = -np.inf
        chosen.append(int(np.argmax(quotient)))
    for k in MRMR:
        yield {"estimator": "MRMR", "dataset": name, "params": {"k": k}, "expected": {"relevance": relevance, "ranking": chosen[:k]}}


def logistic(name, s, large):
    X, y = s.scaled[s.train], s.y[s.train]
    weight = np.random.RandomState(1).uniform(0.2, 2, size=len(y))
    for params in RIDGE + LASSO:
        lasso = params.get("l1Ratio", 0) > 0
        if lasso and params.get("fitIntercept", True) and (large or X.shape[1] > 200):
            continue  # saga would not get there in time
        given = {
            "C": params["C"],
            "l1_ratio": params.get("l1Ratio", 0),
            "fit_intercept": params.get("fitIntercept", True),
            "class_weight": params.get("classWeight"),
        }
        if not lasso:
            model = LogisticRegression(solver="newton-cholesky", tol=1e-12, max_iter=1000, **given)
        elif not given["fit_intercept"]:
            if X.shape[1] > 200 and params["C"] > 1:
                continue
            model = LogisticRegression(solver="liblinear", tol=1e-11, max_iter=20_000, random_state=0, **given)
        else:
            model = LogisticRegression(solver="saga", tol=1e-12, max_iter=20_000, random_state=0, **given)
        weighted = params.get("weighted", False)
        model.fit(X, y, sample_weight=weight if weighted else None)
        yield {
            "estimator": "LogisticRegression",
            "dataset": name,
            "params": {key: value for key, value in params.items() if key != "weighted"},
            "weight": weight if weighted else None,
            "expected": {
                "coef": model.coef_[0],
                "intercept": float(np.ravel(model.intercept_)[0]),
                "proba": model.predict_proba(s.scaled[s.test])[:, 1],
            },
        }


def from_model(name, s):
    X, y = s.scaled[s.train], s.y[s.train]
    models = {
        "lasso": LogisticRegression(C=1.0, l1_ratio=1.0, solver="liblinear", tol=1e-10, max_iter=5000, fit_intercept=False),
        "ridge": LogisticRegression(C=0.1, solver="newton-cholesky", tol=1e-12),
        "forest": RandomForestClassifier(n_estimators=20, max_depth=6, random_state=5),
    }
    for model in models.values():
        model.fit(X, y)
    for model, threshold, most in FROM_MODEL:
        selector = SelectFromModel(models[model], prefit=True, threshold=threshold, max_features=most).fit(X, y)
        yield {
            "estimator": "SelectFromModel",
            "dataset": name,
            "params": {"threshold": threshold, "maxFeatures": most, "model": model},
            "expected": {"limit": float(selector.threshold_), "support": selector.get_support(indices=True)},
        }


def snake(name):
    return "".join("_" + c.lower() if c.isupper() else c for c in name)


def boruta(name, s, large):
    X, y = s.filled[s.train], s.y[s.train]
    for params in BORUTA[-1:] if large else BORUTA:
        ours = {"randomState": 0, **params}
        forest = RandomForestClassifier(**{snake(key): value for key, value in ours["forest"].items()})
        given = {snake(key): value for key, value in ours.items() if key != "forest"}
        found = BorutaPy(forest, **given).fit(X, y)
        yield {
            "estimator": "Boruta",
            "dataset": name,
            "params": params,
            "expected": {
                "support": np.flatnonzero(found.support_),
                "weak": np.flatnonzero(found.support_weak_),
                "ranking": found.ranking_,
                "rounds": len(found.importance_history_) - 1,
            },
        }


def stability(name):
    """Selections with a share of features that flip, Nogueira, Sechidis & Brown 2018, definition 4 and theorem 7."""
    rng = np.random.RandomState(7)
    for M, d, noise in [(m, d, e) for m in (2, 10, 100) for d in (20, 724) for e in (0.0, 0.02, 0.2, 0.5)]:
        base = rng.uniform(size=d) < 0.2
        base[:2] = [True, False]
        Z = np.array([np.where(rng.uniform(size=d) < noise, ~base, base) for _ in range(M)], float)
        p, k = Z.mean(axis=0), Z.sum(axis=1)
        share = k.mean() / d
        estimate = 1 - np.var(Z, axis=0, ddof=1).mean() / (share * (1 - share))
        part = (Z @ p / d - k * share / d + estimate / 2 * (2 * k * share / d - k / d - share + 1)) / (share * (1 - share))
        variance = 4 / M**2 * np.sum((part - part.mean()) ** 2)
        reach = norm.ppf(0.975) * np.sqrt(variance)
        yield {
            "estimator": "selectionStability",
            "dataset": name,
            "params": {"selections": M, "features": d, "flipped": noise},
            "selections": [np.flatnonzero(row) for row in Z],
            "expected": {"values": np.array([estimate, estimate - reach, estimate + reach])},
        }
