"""Models that XGBoost trained and stored in its own JSON, and what they predict."""

from pathlib import Path
from tempfile import TemporaryDirectory

from xgboost import XGBClassifier
from xgboost_trees import PYTHON

SETTINGS = [
    {"treeMethod": "exact"},
    {"treeMethod": "exact", "gamma": 1.5, "maxDepth": 8},
    {"treeMethod": "exact", "subsample": 0.7, "colsampleByTree": 0.5, "colsampleByLevel": 0.7, "randomState": 5},
    {"treeMethod": "exact", "earlyStoppingRounds": 2, "learningRate": 0.7},
    {"treeMethod": "exact", "baseScore": 0.2, "scalePosWeight": 3, "regAlpha": 0.2},
    {"treeMethod": "hist"},
    {"treeMethod": "hist", "growPolicy": "lossguide", "maxLeaves": 11, "maxDepth": 0},
    {"treeMethod": "hist", "subsample": 0.6, "colsampleByNode": 0.4, "maxBin": 40, "randomState": 9},
    {"treeMethod": "hist", "earlyStoppingRounds": 3, "evalMetric": "auc"},
    {"treeMethod": "hist", "maxDepth": 1, "nEstimators": 60, "maxDeltaStep": 0.3},
    {"treeMethod": "hist", "monotoneConstraints": (1, -1, 0, 1)},
    {"treeMethod": "hist", "minChildWeight": 1e6},
]


def cases(data):
    with TemporaryDirectory() as folder:
        for name, each in data.items():
            X_train, y_train, X_test, y_test = each.X[each.train], each.y[each.train], each.X[each.test], each.y[each.test]
            for setting in SETTINGS:
                params = {"nEstimators": 12, **setting}
                model = XGBClassifier(n_jobs=1, **{PYTHON.get(key, key): value for key, value in params.items()})
                stops = "earlyStoppingRounds" in params
                model.fit(X_train, y_train, **({"eval_set": [(X_test, y_test)], "verbose": False} if stops else {}))
                path = Path(folder) / "model.json"
                model.save_model(path)
                yield {
                    "estimator": "XGBClassifier",
                    "dataset": name,
                    "params": params,
                    "model": path.read_text(),
                    "expected": {"probabilities": model.predict_proba(X_test)[:, 1], "best": model.best_iteration if stops else -1},
                }
