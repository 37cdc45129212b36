import tempfile
from pathlib import Path

import numpy as np
from xgboost import XGBClassifier
from xgboost_classifier import table


def cases():
    """Small models as XGBoost stores them, and what they predict."""
    rng = np.random.RandomState(4)
    X, y = table(rng, 60)
    unseen, unseen_y = table(rng, 12)
    X, unseen = X[:, :5], unseen[:, :5]
    models = []
    for parameters in PARAMETERS:
        model = XGBClassifier(**{"n_jobs": 1, "n_estimators": 4, "max_depth": 3, **parameters})
        evaluated = {"eval_set": [(unseen, unseen_y)], "verbose": False} if "early_stopping_rounds" in parameters else {}
        model.fit(X, y, **evaluated)
        models.append({"text": stored(model), "probabilities": model.predict_proba(unseen)[:, 1]})
    return {"X": X, "y": y, "unseen": unseen, "models": models}


PARAMETERS = [
    {"tree_method": "exact", "gamma": 2, "max_depth": 6},
    {"tree_method": "hist", "grow_policy": "lossguide", "max_leaves": 7, "max_depth": 0},
    {"tree_method": "hist", "early_stopping_rounds": 1, "learning_rate": 0.9, "base_score": 0.3},
    {"tree_method": "hist", "min_child_weight": 99, "n_estimators": 1},
]


def stored(model):
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "model.json"
        model.save_model(path)
        return path.read_text()
