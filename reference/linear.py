"""Penalised logistic regression, scikit-learn's solvers run to convergence."""

import numpy as np
from sklearn.linear_model import LogisticRegression


def tables():
    rng = np.random.RandomState(41)
    tall = np.round(rng.normal(size=(50, 6)), 3)
    tall[:, 5] = np.round(tall[:, 0] + rng.normal(size=50) * 0.3, 3)
    wide = np.round(rng.normal(size=(16, 24)), 3)
    for name, X in [("tall", tall), ("wide", wide)]:
        y = (X[:, 0] - X[:, 1] + rng.normal(size=len(X)) > 0.5).astype(int)
        yield name, X, y, np.round(rng.uniform(0, 2, size=len(X)), 2)


SETTINGS = [
    {"C": 1.0},
    {"C": 0.03, "class_weight": "balanced"},
    {"C": 50.0, "fit_intercept": False},
    {"C": 2.0, "weighted": True, "class_weight": "balanced"},
    {"C": 1.0, "l1_ratio": 1.0},
    {"C": 0.3, "l1_ratio": 1.0, "class_weight": "balanced"},
    {"C": 8.0, "l1_ratio": 1.0, "fit_intercept": False},
    {"C": 1.0, "l1_ratio": 1.0, "weighted": True},
    {"C": 0.7, "l1_ratio": 0.4},
    {"C": np.inf},
]


def fitted():
    for name, X, y, weight in tables():
        results = []
        for setting in SETTINGS:
            if name == "wide" and setting["C"] == np.inf:
                continue  # the classes are apart
            given = {key: value for key, value in setting.items() if key != "weighted"}
            if setting.get("l1_ratio", 0) == 0:
                model = LogisticRegression(solver="newton-cholesky", tol=1e-13, max_iter=1000, **given)
            else:
                model = LogisticRegression(solver="saga", tol=1e-13, max_iter=1_000_000, random_state=0, **given)
            model.fit(X, y, sample_weight=weight if setting.get("weighted") else None)
            results.append(
                {
                    "C": None if setting["C"] == np.inf else setting["C"],
                    "l1Ratio": setting.get("l1_ratio", 0),
                    "fitIntercept": setting.get("fit_intercept", True),
                    "classWeight": setting.get("class_weight"),
                    "weighted": setting.get("weighted", False),
                    "coef": model.coef_[0],
                    "intercept": np.ravel(model.intercept_)[0],
                    "decision": model.decision_function(X[:5]),
                    "proba": model.predict_proba(X[:5])[:, 1],
                }
            )
        yield {"name": name, "X": X, "y": y, "weight": weight, "results": results}


def cases():
    return {"fitted": list(fitted())}
