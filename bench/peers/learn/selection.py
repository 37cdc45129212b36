"""Selectors of scikit-learn, scipy and Boruta; mRMR in plain numpy, since no package of the reference has it."""

import numpy as np
from scipy.stats import mannwhitneyu
from sklearn.feature_selection import SelectKBest, f_classif, mutual_info_classif


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


def boruta(data):
    from boruta import BorutaPy
    from sklearn.ensemble import RandomForestClassifier

    forest = RandomForestClassifier(max_depth=5, class_weight="balanced", n_jobs=1)
    return lambda: BorutaPy(forest, n_estimators=50, max_iter=10, random_state=0).fit(data.X, data.y)


def correlation(method):
    from scipy.sparse.csgraph import connected_components
    from scipy.stats import rankdata

    def prepare(data):
        def fit():
            values = rankdata(data.X, axis=0) if method == "spearman" else data.X
            r = np.abs(np.corrcoef(values, rowvar=False))
            count, labels = connected_components(r > 0.95, directed=False)
            clusters = [np.flatnonzero(labels == c) for c in range(count)]
            return [members[np.argmax(r[np.ix_(members, members)].mean(axis=0))] for members in clusters]

        return fit

    return prepare


def lasso(data):
    from sklearn.feature_selection import SelectFromModel
    from sklearn.linear_model import LogisticRegression

    model = LogisticRegression(penalty="l1", C=0.1, solver="liblinear")
    return lambda: SelectFromModel(model).fit(data.X, data.y)


CASES = {
    "correlation-filter-5000x200": correlation("pearson"),
    "correlation-filter-133x724": correlation("pearson"),
    "correlation-filter-spearman-133x724": correlation("spearman"),
    "select-lasso-133x724": lasso,
    "select-lasso-5000x200": lasso,
    "select-f-5000x200": select(f_classif),
    "select-mannwhitney-5000x200": select(mann_whitney),
    "select-mi-5000x200": select(mutual_information),
    "mrmr-5000x200": mrmr,
    "boruta-133x60": boruta,
}
