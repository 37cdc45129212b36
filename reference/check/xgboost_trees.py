"""XGBoost's trees, exact and hist: every node of every tree, and the probabilities of rows not seen."""

import json

import numpy as np
from xgboost import XGBClassifier

EXACT = [
    {},
    {"maxDepth": 3, "learningRate": 0.1, "scalePosWeight": 2.7},
    {"regAlpha": 0.35, "regLambda": 0.2},
    {"maxDeltaStep": 0.4, "regAlpha": 0.1, "maxDepth": 4},
    {"gamma": 0.9, "maxDepth": 5},
    {"gamma": 0.6, "maxDeltaStep": 0.7, "scalePosWeight": 0.4},
    {"minChildWeight": 3.5, "baseScore": 0.31},
    {"minChildWeight": 0, "regLambda": 0, "maxDepth": 5},
    {"minChildWeight": 0.01, "regLambda": 10, "learningRate": 0.05, "maxDepth": 2},
    {"monotone": True, "maxDepth": 4},
    {"monotone": True, "maxDeltaStep": 0.5, "regAlpha": 0.2, "gamma": 0.3},
    {"weighted": True},
    {"weighted": True, "scalePosWeight": 3, "regLambda": 0, "minChildWeight": 0.3},
    {"earlyStoppingRounds": 2, "learningRate": 0.6},
    {"earlyStoppingRounds": 3, "evalMetric": "auc", "weighted": True},
    {"subsample": 0.7, "randomState": 11},
    {"subsample": 0.9, "colsampleByTree": 0.6, "colsampleByLevel": 0.7, "randomState": 3_000_000_000},
]
HIST = [
    *EXACT,
    {"maxBin": 16},
    {"subsample": 0.5, "colsampleByNode": 0.3, "colsampleByTree": 0.8, "randomState": 2},
    {"maxBin": 300, "weighted": True, "maxDepth": 4},
    {"maxBin": 2, "maxDepth": 0, "minChildWeight": 2},
    {"growPolicy": "lossguide", "maxLeaves": 12, "maxDepth": 0},
    {"growPolicy": "lossguide", "maxLeaves": 5, "maxDepth": 4, "gamma": 0.2, "weighted": True},
    {"growPolicy": "lossguide", "maxDepth": 3, "monotone": True},
    {"maxLeaves": 7, "maxDepth": 5},
    {"maxLeaves": 9, "maxDepth": 0, "regAlpha": 0.1, "maxBin": 64},
    {"earlyStoppingRounds": 2, "evalMetric": "aucpr", "maxBin": 32},
    {"earlyStoppingRounds": 4, "evalMetric": "error", "growPolicy": "lossguide", "maxLeaves": 8},
]
PYTHON = {
    "nEstimators": "n_estimators",
    "maxDepth": "max_depth",
    "maxLeaves": "max_leaves",
    "learningRate": "learning_rate",
    "treeMethod": "tree_method",
    "maxBin": "max_bin",
    "growPolicy": "grow_policy",
    "minChildWeight": "min_child_weight",
    "maxDeltaStep": "max_delta_step",
    "subsample": "subsample",
    "colsampleByTree": "colsample_bytree",
    "colsampleByLevel": "colsample_bylevel",
    "colsampleByNode": "colsample_bynode",
    "regAlpha": "reg_alpha",
    "regLambda": "reg_lambda",
    "scalePosWeight": "scale_pos_weight",
    "baseScore": "base_score",
    "monotoneConstraints": "monotone_constraints",
    "earlyStoppingRounds": "early_stopping_rounds",
    "evalMetric": "eval_metric",
    "randomState": "random_state",
}


def cases(data):
    for name, each in data.items():
        for method, settings in (("exact", EXACT), ("hist", HIST)):
            for setting in settings:
                for filled in (False, True) if not setting else (False,):
                    yield case(name, each, method, dict(setting), filled)


def case(name, data, method, setting, filled):
    weighted = setting.pop("weighted", False)
    X = data.filled if filled else data.X
    columns = X.shape[1]
    if setting.pop("monotone", False):
        setting["monotoneConstraints"] = tuple((1, -1, 0)[column % 3] for column in range(columns - 2))
    params = {"treeMethod": method, "nEstimators": 20, **setting}
    weights = np.round(np.random.RandomState(3).gamma(1, 1, size=len(data.train)), 3) if weighted else None
    if weighted:
        weights[::9] = 0
    model = XGBClassifier(n_jobs=1, **{PYTHON.get(key, key): value for key, value in params.items()})
    X_train, y_train, X_test, y_test = X[data.train], data.y[data.train], X[data.test], data.y[data.test]
    evaluation = {"eval_set": [(X_test, y_test)], "verbose": False} if "earlyStoppingRounds" in params else {}
    model.fit(X_train, y_train, sample_weight=weights, **evaluation)
    expected = saved(model)
    expected["probabilities"] = model.predict_proba(X_test)[:, 1]
    for kind in ("gain", "weight", "cover", "total_gain", "total_cover"):
        scores = model.get_booster().get_score(importance_type=kind)
        expected[kind] = np.array([scores.get(f"f{column}", 0) for column in range(columns)], dtype=np.float32)
    if evaluation:
        expected["scores"] = np.array(next(iter(model.evals_result()["validation_0"].values())))
        expected["best"] = model.best_iteration
    return {
        "estimator": f"XGBClassifier, {method}",
        "dataset": name,
        "params": params,
        "filled": filled,
        "weights": weights,
        "expected": expected,
    }


def saved(model):
    """The trees as `save_raw` has them, nodes numbered breadth first from the root, and the base score."""
    learner = json.loads(model.get_booster().save_raw("json"))["learner"]
    trees = {name: [] for name in ("size", "feature", "value", "defaultLeft", "gain", "cover", "weight")}
    for tree in learner["gradient_booster"]["model"]["trees"]:
        nodes = [0]
        for node in nodes:
            if tree["left_children"][node] >= 0:
                nodes += [tree["left_children"][node], tree["right_children"][node]]
        trees["size"].append(len(nodes))
        for node in nodes:
            leaf = tree["left_children"][node] < 0
            trees["feature"].append(-1 if leaf else tree["split_indices"][node])
            trees["value"].append(tree["split_conditions"][node])
            trees["defaultLeft"].append(0 if leaf else tree["default_left"][node])
            trees["gain"].append(0 if leaf else tree["loss_changes"][node])
            trees["cover"].append(tree["sum_hessian"][node])
            trees["weight"].append(tree["base_weights"][node])
    whole = {"size", "feature", "defaultLeft"}
    arrays = {name: np.array(values, dtype=np.int32 if name in whole else np.float32) for name, values in trees.items()}
    return {"trees": arrays, "baseScore": float(learner["learner_model_param"]["base_score"].strip("[]"))}
