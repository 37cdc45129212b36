import json
import tempfile
from pathlib import Path

import numpy as np
import xgboost as xgb
from xgboost import XGBClassifier


def cases():
    rng = np.random.RandomState(7)
    X, y = table(rng, 70)
    unseen, _ = table(rng, 60)
    weights = np.round(rng.gamma(1, 1, size=70), 3)
    weights[::9] = 0
    data = {"X": X, "y": y, "unseen": unseen, "weights": weights}
    return {
        **data,
        "fits": [fitted(data, weighted, **parameters) for weighted in (False, True) for parameters in PARAMETERS],
        "tied": tied(),
        "base_scores": list(base_scores()),
        "given_base_scores": [{"baseScore": given, "margin": margin_of(given)} for given in (0, 1, 1e-7, 0.2, 0.5, 0.9, *near_ties())],
        "adjacent": adjacent(),
        "sigmoid": sigmoid(),
    }


PARAMETERS = [
    {},
    {"max_depth": 3, "learning_rate": 0.1, "scale_pos_weight": 2.7},
    {"reg_alpha": 0.35, "reg_lambda": 0.2},
    {"max_delta_step": 0.4, "reg_alpha": 0.1, "max_depth": 4},
    {"gamma": 0.9, "max_depth": 5},
    {"gamma": 0.6, "max_delta_step": 0.7, "scale_pos_weight": 0.4},
    {"min_child_weight": 3.5, "base_score": 0.31},
    {"min_child_weight": 0, "reg_lambda": 0, "max_depth": 7},
    {"min_child_weight": 90, "n_estimators": 1},
]


def table(rng, rows):
    """Continuous and tied columns, some with missing cells, one constant but for them, one empty, one of tiny and one of huge values."""
    X = rng.normal(size=(rows, 9))
    X[:, 1] = np.round(X[:, 1])
    X[:, 2] = np.round(X[:, 2] * 2) / 2
    X[rng.rand(rows) < 0.3, 2] = np.nan
    X[rng.rand(rows) < 0.15, 3] = np.nan
    X[:, 4] = np.where(rng.rand(rows) < 0.5, 2, np.nan)
    X[:, 5] = np.nan
    X[:, 6] *= 1e-30
    X[:, 7] *= 1e30
    signal = X[:, 0] + np.nan_to_num(X[:, 2]) + 0.5 * np.nan_to_num(X[:, 3], nan=1) + X[:, 8] * (X[:, 1] > 0)
    y = (signal + rng.normal(size=rows) > 0.7).astype(int)
    return np.vectorize(lambda value: float(f"{value:.4g}"))(X), y


def fitted(data, weighted, n_estimators=8, **parameters):
    model = XGBClassifier(tree_method="exact", n_jobs=1, n_estimators=n_estimators, **parameters)
    model.fit(data["X"], data["y"], sample_weight=data["weights"] if weighted else None)
    trees, base_score = saved(model)
    return {
        "params": {"nEstimators": n_estimators} | {camel(name): value for name, value in parameters.items()},
        "weighted": weighted,
        "baseScore": base_score,
        "trees": trees,
        "margins": model.predict(data["unseen"], output_margin=True),
        "probabilities": model.predict_proba(data["unseen"])[:, 1],
        "importances": model.feature_importances_,
    }


def camel(name):
    first, *rest = name.split("_")
    return first + "".join(word.capitalize() for word in rest)


def saved(model):
    """The trees of `save_model`, nodes numbered breadth first from the root (pruned ones stay in the file, unreachable), and the base score."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "model.json"
        model.save_model(path)
        learner = json.loads(path.read_text())["learner"]
    trees = {name: [] for name in ("sizes", "feature", "value", "defaultLeft", "gain", "cover", "weight")}
    for tree in learner["gradient_booster"]["model"]["trees"]:
        nodes = breadth_first(tree)
        trees["sizes"].append(len(nodes))
        for node in nodes:
            leaf = tree["left_children"][node] < 0
            trees["feature"].append(-1 if leaf else tree["split_indices"][node])
            trees["value"].append(tree["split_conditions"][node])
            trees["defaultLeft"].append(0 if leaf else tree["default_left"][node])
            trees["gain"].append(0 if leaf else tree["loss_changes"][node])
            trees["cover"].append(tree["sum_hessian"][node])
            trees["weight"].append(tree["base_weights"][node])
    return trees, float(learner["learner_model_param"]["base_score"].strip("[]"))


def breadth_first(tree):
    nodes = [0]
    for node in nodes:
        if tree["left_children"][node] >= 0:
            nodes += [tree["left_children"][node], tree["right_children"][node]]
    return nodes


def tied():
    """Few values, weights of fourteen magnitudes and nothing to damp them: here the order in which equal values are added up shows."""
    rng = np.random.RandomState(11)
    X = rng.randint(0, 4, size=(80, 4)).astype(float)
    y = (X[:, 0] + rng.normal(size=80) > 1.5).astype(int)
    weights = 10.0 ** np.round(rng.uniform(-8, 6, size=80), 2)
    data = {"X": X, "y": y, "weights": weights, "unseen": X[:10]}
    return {**data, **fitted(data, True, n_estimators=25, max_depth=4, min_child_weight=0, reg_lambda=0)}


def base_scores():
    """Base score and the margin it becomes: all trees are worth 0."""
    rng = np.random.RandomState(2)
    for rows in (7, 30, 131):
        for scale in (1.0, 2.4, 0.3):
            for weighted in (False, True):
                y = (rng.rand(rows) < 0.3).astype(int)
                y[:2] = [0, 1]
                weights = np.round(rng.gamma(1, 1, size=rows), 3) if weighted else None
                model = XGBClassifier(
                    tree_method="exact", n_jobs=1, n_estimators=1, max_depth=1, learning_rate=0, scale_pos_weight=scale
                )
                X = np.zeros((rows, 1))
                model.fit(X, y, sample_weight=weights)
                yield {
                    "y": y,
                    "weights": weights,
                    "scalePosWeight": scale,
                    "baseScore": saved(model)[1],
                    "margin": model.predict(X[:1], output_margin=True)[0],
                }


def margin_of(base_score):
    X = np.zeros((4, 1))
    model = XGBClassifier(tree_method="exact", n_jobs=1, n_estimators=1, max_depth=1, learning_rate=0, base_score=base_score)
    return model.fit(X, [0, 1, 0, 1]).predict(X[:1], output_margin=True)[0]


def near_ties():
    """Base scores whose margin lies so near the middle of two float32 that a logarithm in double, rounded, may give the other one."""
    scores = np.random.RandomState(6).uniform(0.05, 0.95, size=400_000).astype(np.float32)
    exact = -np.log((np.float32(1) / scores - np.float32(1)).astype(float))
    rounded = exact.astype(np.float32)
    distance = np.abs(np.abs(exact - rounded) / np.spacing(np.abs(rounded)).astype(float) - 0.5)
    return [float(score) for score in scores[np.argsort(distance)[:40]]]


def adjacent():
    """Values with no float32 between them."""
    rng = np.random.RandomState(1)
    steps = rng.randint(0, 6, size=40)
    y = (steps + rng.normal(size=40) * 2 > 2.5).astype(int)
    X = np.c_[1 + steps * 2.0**-23, -1 - steps * 2.0**-23]
    X[::7, 1] = np.nan
    data = {"X": X, "y": y, "weights": np.ones(40), "unseen": X[:8]}
    return {**data, **fitted(data, False, n_estimators=4, min_child_weight=0)}


def sigmoid():
    """XGBoost's own, by way of a booster without effect; half of the margins are some where rounding a double's exponential gives another float32."""
    rng = np.random.RandomState(5)
    margins = np.r_[0, -0.5, 20, -20, 88.6, 88.8, -88.6, -88.8, -150, 150, rng.normal(size=200_000) * 4].astype(np.float32)
    booster = xgb.train({"base_score": 0.5, "eta": 0, "objective": "binary:logistic", "nthread": 1}, one_row(), 1)
    probabilities = booster.predict(xgb.DMatrix(np.zeros((len(margins), 1)), base_margin=margins))
    naive = np.float32(1) / (np.exp(np.minimum(-margins.astype(float), 88.7)).astype(np.float32) + np.float32(1))
    chosen = np.r_[np.arange(60), np.flatnonzero(naive != probabilities)[:40]]
    return {"margins": margins[chosen], "probabilities": probabilities[chosen]}


def one_row():
    return xgb.DMatrix(np.zeros((2, 1)), [0, 1])
