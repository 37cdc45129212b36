import numpy as np
import pandas as pd
from scipy.sparse.csgraph import connected_components
from scipy.stats import false_discovery_control, kurtosis, mannwhitneyu, shapiro, skew
from sklearn.decomposition import PCA
from sklearn.impute import SimpleImputer
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler


def table():
    """40 rows, 15 low grade, of 12 features: shifted, tied, skewed, tiny, huge, nearly constant, repeated, with missing cells."""
    rng = np.random.RandomState(3)
    low = np.arange(40) % 8 < 3
    X = rng.normal(size=(40, 12))
    X[:, 0] += 1.6 * low
    X[:, 1] = np.round(X[:, 1] + low)
    X[:, 2] = np.exp(2 * X[:, 2])
    X[:, 3] = 1e-6 * (X[:, 3] + 100)
    X[:, 4] = 1e6 * X[:, 4] - 5e6 * low
    X[:, 5] = np.where(np.arange(40) == 7, 2.5, 1.0)
    X[:, 6] = 3 * X[:, 0] + 0.1 * X[:, 6]
    X[:, 7] = -X[:, 2] + 0.01 * X[:, 7]
    X[:, 8] = np.where(np.arange(40) % 3 == 0, np.nan, X[:, 8] + 0.8 * low)
    X[5:9, 0] = np.nan
    X[:34, 9] = np.nan
    X[low, 10] = np.nan
    return X, low


def normality(values):
    if len(values) < 3 or np.ptp(values) == 0:
        return {"w": np.nan, "normalP": np.nan}
    test = shapiro(values)
    return {"w": test.statistic, "normalP": test.pvalue}


def hedges_g(a, b):
    if min(len(a), len(b)) < 2:
        return np.nan
    pooled = ((len(a) - 1) * a.var(ddof=1) + (len(b) - 1) * b.var(ddof=1)) / (len(a) + len(b) - 2)
    return (a.mean() - b.mean()) / np.sqrt(pooled) * (1 - 3 / (4 * (len(a) + len(b)) - 9))


def clusters(r):
    joined = np.abs(np.nan_to_num(r)) > 0.95
    _, labels = connected_components(joined)
    groups = [np.flatnonzero(labels == label) for label in range(labels.max() + 1)]
    return [
        {"members": group, "least": inner.min(), "mean": inner.mean()}
        for group in sorted(groups, key=lambda group: (-len(group), group[0]))
        if len(group) > 1
        for inner in [np.abs(r[np.ix_(group, group)])[np.triu_indices(len(group), 1)]]
    ]


def described(values):
    measured = values[~np.isnan(values)]
    q1, median, q3 = np.quantile(measured, [0.25, 0.5, 0.75]) if measured.size else [np.nan] * 3
    fence = 1.5 * (q3 - q1)
    return {
        "n": measured.size,
        "missing": values.size - measured.size,
        "mean": measured.mean() if measured.size else np.nan,
        "sd": measured.std(ddof=1) if measured.size > 1 else np.nan,
        "min": measured.min() if measured.size else np.nan,
        "q1": q1,
        "median": median,
        "q3": q3,
        "max": measured.max() if measured.size else np.nan,
        "skewness": skew(measured, bias=False) if measured.size > 2 else np.nan,
        "kurtosis": kurtosis(measured, bias=False) if measured.size > 3 else np.nan,
        **normality(measured),
        "outliers": int(((measured < q1 - fence) | (measured > q3 + fence)).sum()),
    }


def cases():
    X, low = table()
    features = []
    tested = []
    for j in range(X.shape[1]):
        column = X[:, j]
        a, b = (column[rows & ~np.isnan(column)] for rows in (low, ~low))
        feature = {name: described(column[rows]) for name, rows in (("all", slice(None)), ("low", low), ("high", ~low))}
        if len(a) and len(b):
            test = mannwhitneyu(a, b, method="asymptotic")
            feature["test"] = {"u": test.statistic, "auc": test.statistic / (len(a) * len(b)), "p": test.pvalue}
            feature["test"]["hedgesG"] = hedges_g(a, b)
            feature["test"]["rankBiserial"] = sum(np.sign(x - b).sum() for x in a) / (len(a) * len(b))
            tested.append(feature["test"])
        features.append(feature)
    for test, q in zip(tested, false_discovery_control([test["p"] for test in tested])):
        test["q"] = q
    projection = make_pipeline(SimpleImputer(strategy="median"), StandardScaler(), PCA(2, svd_solver="full"))
    points = projection.fit_transform(X)
    correlation = pd.DataFrame(X).corr(min_periods=10).to_numpy()
    return {
        "X": X,
        "low": low,
        "features": features,
        "correlation": correlation,
        "clusters": clusters(correlation),
        "projection": {"points": points, "explained": projection[-1].explained_variance_ratio_},
    }
