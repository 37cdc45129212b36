import numpy as np
from scipy import special, stats
from scipy.sparse.csgraph import connected_components
from sklearn.feature_selection import SelectKBest, VarianceThreshold, f_classif, mutual_info_classif


def variance_cases():
    rng = np.random.RandomState(2)
    X = rng.normal(size=(15, 6)) * [1, 0.1, 1e-9, 3, 1, 0.5]
    X[:, 4] = 0.1 + 0.2  # constant, though its mean rounds
    X[3, 5] = np.nan
    return {
        "X": X,
        **{
            name: {
                "variances": (selector := VarianceThreshold(threshold).fit(X)).variances_,
                "support": selector.get_support(indices=True),
            }
            for name, threshold in [("zero", 0.0), ("tenth", 0.1)]
        },
    }


def blobs(rows, groups, seed):
    """Features in correlated groups of several sizes, shuffled, some of them exact copies."""
    rng = np.random.RandomState(seed)
    columns = []
    for size in groups:
        base = rng.normal(size=rows)
        columns += [base * rng.choice([-3, 0.5, 100]) + rng.normal(size=rows) * 0.1 for _ in range(size)]
    X = np.array(columns).T
    X = X[:, rng.permutation(X.shape[1])]
    return np.column_stack([X, X[:, 0], X[:, 1] * 1000 + 5])


def correlation_case(X, threshold, method):
    r = np.corrcoef(X, rowvar=False) if method == "pearson" else stats.spearmanr(X).statistic
    size = np.abs(r)
    _, component = connected_components(size > threshold, directed=False)
    clusters = [np.flatnonzero(component == c) for c in np.unique(component)]
    clusters.sort(key=lambda cluster: cluster[0])
    kept = []
    for cluster in clusters:
        means = (size[np.ix_(cluster, cluster)].sum(axis=1) - 1) / max(1, len(cluster) - 1)
        kept.append(cluster[np.flatnonzero(means >= means.max() - 1e-9)[0]])
    return {"threshold": threshold, "method": method, "clusters": clusters, "support": np.sort(kept)}


def correlation_cases():
    X = blobs(30, [1, 2, 3, 5, 8, 4, 1], 3)
    ranked = blobs(30, [1, 2, 3, 4], 4).round(0)
    return {
        "X": X,
        "results": [correlation_case(X, threshold, "pearson") for threshold in [0.7, 0.95, 0.99]],
        "ranked": ranked,
        "rankedResults": [correlation_case(ranked, threshold, "spearman") for threshold in [0.6, 0.9]],
    }


def labelled():
    rng = np.random.RandomState(5)
    y = (rng.uniform(size=40) < 0.35).astype(int)
    X = rng.normal(size=(40, 14)) + np.outer(y, np.linspace(0, 4, 14))
    X[:, 3] = X[:, 3].round(0)  # ties
    X[:, 6] = X[:, 5]  # equal scores
    X[:, 8] = X[:, 12] + rng.normal(size=40) * 0.1
    X[:, 9] = 1e4 + X[:, 9]
    X[:, 11] *= -1
    return X, y


def univariate_cases():
    X, y = labelled()
    scores, p_values = f_classif(X, y)
    tests = [stats.mannwhitneyu(X[y == 1, j], X[y == 0, j], method="asymptotic") for j in range(X.shape[1])]
    auc = np.array([test.statistic for test in tests]) / (np.sum(y == 1) * np.sum(y == 0))
    return {
        "X": X,
        "y": y,
        "fClassif": {"scores": scores, "pValues": p_values},
        "supports": {str(k): SelectKBest(f_classif, k=k).fit(X, y).get_support(indices=True) for k in [1, 5, 9, 10]},
        "mannWhitney": {"scores": np.maximum(auc, 1 - auc), "pValues": [test.pvalue for test in tests]},
    }


def mutual_information_cases():
    """On the features of `labelled`, and on these rounded, where the noise alone tells ties apart."""
    X, y = labelled()
    rounded = np.round(X)
    for values, name in [(X, "X"), (rounded, "rounded")]:
        for neighbors, seed, discrete in [(3, 0, False), (1, 7, False), (5, 1, [3, 9]), (3, 2, [3] if name == 'X' else True), (60, 3, False)]:
            mi = mutual_info_classif(values, y, n_neighbors=neighbors, random_state=seed, discrete_features=discrete)
            yield {"values": name, "nNeighbors": neighbors, "randomState": seed, "discreteFeatures": discrete, "scores": mi}
    one = np.eye(len(y), dtype=int)[4]
    yield {"values": "X", "y": one, "scores": mutual_info_classif(X, one, random_state=0)}


def mrmr_ranking(X, y, k):
    """FCQ of Zhao, Anand & Wang (2019), written out, with the redundancy at least 0.001."""
    relevance = f_classif(X, y)[0]
    size = np.abs(np.corrcoef(X, rowvar=False))
    chosen = [int(np.argmax(relevance))]
    while len(chosen) < k:
        quotient = relevance / np.maximum(size[:, chosen].mean(axis=1), 0.001)
        quotient[chosen] = -np.inf
        chosen.append(int(np.argmax(quotient)))
    return chosen


def mrmr_cases():
    X, y = labelled()
    return {"rankings": {str(k): mrmr_ranking(X, y, k) for k in [1, 6, 14]}}


def beta_cases():
    shapes = [(0.5, 0.5), (1, 3), (2.5, 0.5), (51, 0.5), (0.5, 51), (2500, 0.5), (12, 30), (300, 400)]
    xs = [1e-12, 0.001, 0.02, 0.3, 0.5, 0.9, 0.999]
    return [{"a": a, "b": b, "x": x, "value": special.betainc(a, b, x)} for a, b in shapes for x in xs]


def normal_cases():
    return [{"z": z, "value": stats.norm.sf(z)} for z in [-9, -2.5, -1, -1e-9, 0, 1e-9, 0.3, 1, 1.99, 2, 2.01, 3.5, 6, 12, 30, 37]]


def cases():
    return {
        "variance": variance_cases(),
        "correlation": correlation_cases(),
        "univariate": univariate_cases(),
        "mutualInformation": list(mutual_information_cases()),
        "mrmr": mrmr_cases(),
        "incompleteBeta": beta_cases(),
        "normalSurvival": normal_cases(),
    }
