"""SHAP values of trees, path dependent and interventional, of any score by coalitions, and importance by permutation."""

import itertools

import numpy as np
import shap
from sklearn.ensemble import RandomForestClassifier
from sklearn.inspection import permutation_importance
from sklearn.svm import SVC
from xgboost import DMatrix, XGBClassifier

BOOSTED = [
    {"nEstimators": 60},
    {"nEstimators": 40, "maxDepth": 3, "learningRate": 0.1},
    {"nEstimators": 30, "maxDepth": 9, "minChildWeight": 0.1},
    {"nEstimators": 40, "gamma": 0.5, "regLambda": 3, "regAlpha": 0.2},
    {"nEstimators": 40, "scalePosWeight": 3, "baseScore": 0.3},
    {"nEstimators": 25, "maxDepth": 1, "maxDeltaStep": 0.7},
]
FORESTS = [
    {"nEstimators": 30},
    {"nEstimators": 25, "criterion": "entropy", "maxDepth": 6, "randomState": 1},
    {"nEstimators": 20, "classWeight": "balanced_subsample", "minSamplesLeaf": 3, "randomState": 2},
    {"nEstimators": 20, "maxFeatures": 0.2, "maxLeafNodes": 20, "randomState": 3},
    {"nEstimators": 15, "bootstrap": False, "minSamplesSplit": 10, "randomState": 4},
    {"nEstimators": 20, "ccpAlpha": 0.005, "classWeight": "balanced", "randomState": 5},
]
MACHINES = [
    {"C": 1.0, "gamma": 0.1},
    {"C": 10.0, "gamma": 0.01},
    {"C": 0.3, "gamma": 1.0},
    {"C": 100.0, "gamma": 0.003},
    {"C": 1.0, "kernel": "linear"},
    {"C": 0.05, "kernel": "linear", "classWeight": "balanced"},
]
TRAINED = 400
ROWS = 25
BACKGROUND = 20


def cases(data):
    for name, each in data.items():
        for missing in (True, False):
            if missing and not np.isnan(each.X).any():
                continue
            X = each.X if missing else each.filled
            for params in BOOSTED:
                model = XGBClassifier(tree_method="exact", n_jobs=1, **snake(params)).fit(X[each.train], each.y[each.train])
                yield trees("XGBClassifier", name, each, X, model, {**params, "missing": missing})
            for params in FORESTS:
                model = RandomForestClassifier(n_jobs=1, **{"random_state": 0, **snake(params)}).fit(X[each.train], each.y[each.train])
                yield trees("RandomForestClassifier", name, each, X, model, {**params, "missing": missing})
        yield from kernels(name, each)
        yield from machines(name, each)
        yield from permutations(name, each)


def trees(estimator, name, each, X, model, params):
    rows, background = X[each.test][:ROWS], X[each.train][:BACKGROUND]
    expected = {}
    explainer = shap.TreeExplainer(model)
    if estimator == "XGBClassifier":
        contributions = model.get_booster().predict(DMatrix(rows), pred_contribs=True)
        expected["contributions"] = contributions[:, :-1].astype(float)
        explainer.model.model_type = "internal"  # SHAP's own C++ in double precision, not XGBoost's in single
    expected["values"] = positive(explainer.shap_values(rows, check_additivity=False))
    expected["base"] = contributions[0, -1].astype(float) if "contributions" in expected else np.ravel(explainer.expected_value)[-1]
    background = background.astype(np.float32).astype(float)  # SHAP rounds the rows to single precision itself, the background not
    interventional = shap.TreeExplainer(model, background, feature_perturbation="interventional")
    expected["interventional"] = positive(interventional.shap_values(rows, check_additivity=False))
    expected["interventionalBase"] = np.ravel(interventional.expected_value)[-1]
    kase = {"estimator": f"TreeExplainer of {estimator}", "dataset": name, "params": params, "of": estimator}
    return {**kase, "rows": ROWS, "background": BACKGROUND, "expected": expected}


def kernels(name, each):
    """Few features, so that every coalition is seen and the values are exact."""
    by_correlation = np.argsort(-np.abs(np.corrcoef(each.scaled.T, each.y)[-1, :-1]), kind="stable")
    for features, rows_behind in itertools.product((4, 8, 11), (1, 5, 15, 40)):
        columns = by_correlation[:features] if features < 11 else np.arange(11)
        X = each.scaled[:, columns]
        weights = np.random.RandomState(features).normal(size=features)
        background, rows = X[each.train][:rows_behind], X[each.test][:6].copy()
        rows[0, 0] = background[0, 0]
        explainer = shap.KernelExplainer(lambda A: score(A, weights), background)
        values = explainer.shap_values(rows, nsamples=2**features, l1_reg=False, silent=True)
        expected = {"values": values, "base": explainer.expected_value}
        params = {"features": features, "background": rows_behind, "nSamples": 2**features}
        kase = {"estimator": "KernelExplainer", "dataset": name, "params": params}
        yield {**kase, "background": background, "rows": rows, "weights": weights, "expected": expected}


def machines(name, each):
    """Few features, so that SHAP's KernelExplainer sees every coalition and its values are exact."""
    by_correlation = np.argsort(-np.abs(np.corrcoef(each.scaled.T, each.y)[-1, :-1]), kind="stable")
    for features, params in itertools.product((3, 7, 10), MACHINES):
        columns = by_correlation[:features]
        X = each.scaled[:, columns]
        train = each.train[:TRAINED]
        model = SVC(**snake(params)).fit(X[train], each.y[train])
        background, rows = X[each.train][: 1 if features == 3 else 8], X[each.test][:6].copy()
        rows[0, 0] = background[0, 0]
        explainer = shap.KernelExplainer(model.decision_function, background)
        values = explainer.shap_values(rows, nsamples=2**features, l1_reg=False, silent=True)
        expected = {"values": values, "base": explainer.expected_value}
        kase = {"estimator": "SVCExplainer", "dataset": name, "params": {"features": features, **params}, "trained": TRAINED}
        yield {**kase, "machine": params, "columns": columns, "background": background, "rows": rows, "expected": expected}


def score(A, weights):
    return np.tanh(A @ weights) + 0.3 * A[:, 0] * A[:, 1] + np.abs(A[:, 2])


class Scorer:
    """What permutation_importance needs of a classifier."""

    _estimator_type = "classifier"
    classes_ = np.array([0, 1])

    def __init__(self, weights):
        self.weights = weights

    def fit(self, X, y):
        return self

    def decision_function(self, X):
        return score(X, self.weights)

    def __sklearn_tags__(self):
        from sklearn.linear_model import LogisticRegression

        return LogisticRegression().__sklearn_tags__()


def permutations(name, each):
    for repeats, seed in itertools.product((1, 3, 5, 8), (0, 7, 123)):
        X = each.scaled[each.test][:, :30]
        weights = np.random.RandomState(3).normal(size=X.shape[1])
        found = permutation_importance(Scorer(weights), X, each.y[each.test], scoring="roc_auc", n_repeats=repeats, random_state=seed)
        kase = {"estimator": "permutationImportance", "dataset": name, "params": {"nRepeats": repeats, "randomState": seed}}
        expected = {"importances": found.importances, "mean": found.importances_mean, "sd": found.importances_std}
        yield {**kase, "rows": X, "weights": weights, "expected": expected}


def positive(values):
    values = np.asarray(values)
    return values[:, :, 1] if values.ndim == 3 else values


def snake(params):
    special = {"colsampleByTree": "colsample_bytree", "C": "C"}
    return {special.get(k) or "".join("_" + c.lower() if c.isupper() else c for c in k): v for k, v in params.items()}
