"""scikit-learn's SVC: support vectors, duals, decisions; probabilities by its own folds and sigmoid."""

import numpy as np
from scipy.special import expit
from sklearn.svm import SVC

SETTINGS = [
    {},
    {"kernel": "linear", "C": 0.1},
    {"kernel": "linear", "C": 0.3, "classWeight": "balanced", "probability": True, "randomState": 3},
    {"kernel": "poly", "coef0": 1.0},
    {"kernel": "poly", "degree": 2, "gamma": 0.01, "coef0": 0.5, "C": 3.0, "shrinking": False},
    {"kernel": "poly", "degree": 5, "gamma": "auto", "coef0": 2.0, "C": 0.3},
    {"kernel": "sigmoid", "gamma": 0.001, "coef0": -0.3},
    {"kernel": "sigmoid", "coef0": 0.1, "C": 0.5, "classWeight": "balanced"},
    {"gamma": "auto", "C": 10.0},
    {"gamma": 0.1, "C": 0.5, "shrinking": False},
    {"gamma": 0.002, "C": 100.0, "tol": 1e-5, "cacheSize": 1},
    {"C": 5.0, "classWeight": [0.6, 1.9], "tol": 1e-2},
    {"classWeight": "balanced", "weights": True, "C": 2.0},
    {"kernel": "linear", "C": 0.5, "weights": True, "shrinking": False},
    {"probability": True},
    {"probability": True, "classWeight": "balanced", "randomState": 42, "gamma": 0.01, "C": 20.0},
    {"maxIter": 50, "C": 10.0},
]
NAMES = {
    "classWeight": "class_weight",
    "randomState": "random_state",
    "maxIter": "max_iter",
    "cacheSize": "cache_size",
}


def cases(data):
    for name, dataset in data.items():
        X, y = dataset.scaled[dataset.train], dataset.y[dataset.train]
        later = dataset.scaled[dataset.test]
        weights = np.random.RandomState(1).rand(len(y)) * 2
        weights[::11] = 0
        for setting in SETTINGS:
            params = {key: value for key, value in setting.items() if key != "weights"}
            given = {NAMES.get(key, key): value for key, value in params.items()}
            if isinstance(params.get("classWeight"), list):
                given["class_weight"] = dict(enumerate(params["classWeight"]))
            given.setdefault("random_state", 0)
            weight = weights if setting.get("weights") else None
            yield {
                "estimator": "SVC",
                "dataset": name,
                "params": params,
                "weight": weight,
                "expected": fit(SVC(**given), X, y, weight, later),
            }


def fit(model, X, y, weight, later):
    model.fit(X, y, sample_weight=weight)
    kept = np.arange(len(y)) if weight is None else np.flatnonzero(weight > 0)  # scikit-learn counts the rows that are left
    decision = model.decision_function(later)
    expected = {
        "support": kept[model.support_],
        "dualCoef": model.dual_coef_[0],
        "intercept": model.intercept_,
        "iterations": model.n_iter_,
        "decision": decision,
    }
    if model.get_params()["probability"] is True:
        expected["predictProba"] = model.predict_proba(later)[:, 1]
        expected["probabilities"] = np.clip(expit(model.probB_[0] - model.probA_[0] * decision), 1e-7, 1 - 1e-7)
    return expected
