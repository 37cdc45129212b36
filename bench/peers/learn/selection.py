"""Selectors of scikit-learn, scipy and Boruta; correlation and mRMR as plain numpy, which no package of the reference has."""

import numpy as np
from scipy.sparse.csgraph import connected_components
from scipy.stats import mannwhitneyu
from sklearn.feature_selection import SelectKBest, f_classif, mutual_info_classif
from sklearn.linear_model import LogisticRegression


def select(score):
    return lambda data: lambda: SelectKBest(score).fit(data.X, data.y)


def mann_whitney(X, y):
    test = mannwhitneyu(X[y == 1], X[y == 0], axis=0, method="asymptotic")
    return test.statistic, test.pvalue


def mutual_information(X, y):
    return mutual_info_classif(X, y, random_state=0)


def mrmr(data):
    def fit():
        relevance = f_classif(data.X, data.y)[0]
        Z = (data.X - data.X.mean(axis=0)) / data.X.std(axis=0) / np.sqrt(len(data.X))
        redundancy, chosen = np.zeros(len(relevance)), []
        for step in range(20):
            quotient = relevance / np.maximum(redundancy / max(step, 1), 0.001) if step else relevance.copy()
            quotient[chosen] = -1
            chosen.append(int(np.argmax(quotient)))
            redundancy += np.abs(Z.T @ Z[:, chosen[-1]])
        return chosen

    return fit


def correlation_filter(data):
    def fit():
        size = np.abs(np.corrcoef(data.X, rowvar=False))
        _, component = connected_components(size > 0.7, directed=False)
        return [members[size[np.ix_(members, members)].sum(axis=1).argmax()] for members in map(np.flatnonzero, component == np.unique(component)[:, None])]

    return fit


def lasso(data):
    return lambda: LogisticRegression(l1_ratio=1.0, solver="liblinear", fit_intercept=False, tol=1e-6, max_iter=2000).fit(data.X, data.y)


def boruta(data):
    from boruta import BorutaPy
    from sklearn.ensemble import RandomForestClassifier

    forest = RandomForestClassifier(max_depth=5, class_weight="balanced", n_jobs=1)
    return lambda: BorutaPy(forest, n_estimators=50, max_iter=10, random_state=0).fit(data.X, data.y)


CASES = {
    "select-f-5000x200": select(f_classif),
    "select-mannwhitney-5000x200": select(mann_whitney),
    "select-mi-5000x200": select(mutual_information),
    "mrmr-5000x200": mrmr,
    "correlation-filter-5000x200": correlation_filter,
    "lasso-133x724": lasso,
    "boruta-133x60": boruta,
}
