import numpy as np
import xgboost as xgb
from xgboost import XGBClassifier
from xgboost_classifier import camel, saved, table


def cases():
    rng = np.random.RandomState(7)
    X, y = table(rng, 70)
    unseen, unseen_y = table(rng, 40)
    unseen[::3] *= 4
    weights = np.round(rng.gamma(1, 1, size=70), 3)
    weights[::9] = 0
    data = {"X": X, "y": y, "unseen": unseen, "unseen_y": unseen_y, "weights": weights}
    return {
        **data,
        "fits": [fitted(data, weighted, **parameters) for weighted in (False, True) for parameters in PARAMETERS],
        "monotone": [fitted(data, False, tree_method="exact", **MONOTONE, **each) for each in ({}, {"max_delta_step": 0.3})],
        "sampled": [sampled(data, **parameters) for parameters in SAMPLED],
        "stopped": [stopped(data, **parameters) for parameters in STOPPED],
        "scores": scores(data),
        "cuts": list(cuts()),
    }


MONOTONE = {"monotone_constraints": (1, -1, -1, 1), "max_depth": 4}
PARAMETERS = [
    {},
    {"max_bin": 7, "max_depth": 0, "gamma": 0.4, "scale_pos_weight": 2.7},
    {"grow_policy": "lossguide", "max_leaves": 6, "max_depth": 0, "min_child_weight": 0.2},
    {"max_leaves": 5, "reg_alpha": 0.3, "max_delta_step": 0.5},
    {"min_child_weight": 0, "reg_lambda": 0, "max_depth": 3},
    {**MONOTONE, "max_bin": 20},
]
SAMPLED = [
    {"tree_method": "exact", "subsample": 0.6},
    {"tree_method": "exact", "subsample": 0.8, "colsample_bytree": 0.7, "colsample_bylevel": 0.5, "random_state": 17},
    {"subsample": 0.6, "random_state": 4_000_000_000},
    {"colsample_bytree": 0.8, "colsample_bylevel": 0.7},
    {"subsample": 0.7, "colsample_bynode": 0.4, "random_state": 5},
    {"subsample": 0.9, "colsample_bytree": 0.9, "colsample_bynode": 0.6, "grow_policy": "lossguide", "max_leaves": 6},
]
STOPPED = [
    {"early_stopping_rounds": 2},
    {"early_stopping_rounds": 3, "eval_metric": "auc", "tree_method": "exact"},
    {"early_stopping_rounds": 2, "eval_metric": "aucpr", "max_depth": 2},
    {"early_stopping_rounds": 40, "eval_metric": "error", "min_child_weight": 0.1},
]


def fitted(data, weighted, n_estimators=3, **parameters):
    model = XGBClassifier(**{"tree_method": "hist", "n_jobs": 1, "n_estimators": n_estimators, **parameters})
    model.fit(data["X"], data["y"], sample_weight=data["weights"] if weighted else None)
    trees, base_score = saved(model)
    return {
        "params": named(n_estimators=n_estimators, **{"tree_method": "hist", **parameters}),
        "weighted": weighted,
        "baseScore": base_score,
        "trees": trees,
        "probabilities": model.predict_proba(data["unseen"])[:, 1],
    }


def sampled(data, **parameters):
    fit = fitted(data, False, n_estimators=3, max_depth=3, **parameters)
    return {name: fit["trees"][name] for name in ("feature", "cover")} | {name: fit[name] for name in ("params", "probabilities")}


def stopped(data, **parameters):
    """The evaluation set reaches beyond the training rows, weighted, and is scored after each tree."""
    weights = np.arange(1, 41) / 16
    model = XGBClassifier(**{"tree_method": "hist", "n_jobs": 1, "n_estimators": 30, **parameters})
    evaluation = [(data["unseen"], data["unseen_y"])]
    model.fit(data["X"], data["y"], eval_set=evaluation, sample_weight_eval_set=[weights], verbose=False)
    (scores,) = model.evals_result()["validation_0"].values()
    return {
        "params": named(n_estimators=30, **{"tree_method": "hist", **parameters}),
        "weights": weights,
        "scores": scores,
        "best": model.best_iteration,
        "bestScore": model.best_score,
        "probabilities": model.predict_proba(data["unseen"])[:, 1],
    }


def scores(data):
    model = XGBClassifier(tree_method="exact", n_jobs=1, n_estimators=8, max_depth=3).fit(data["X"], data["y"])
    kinds = ("gain", "weight", "cover", "total_gain", "total_cover")
    of = {kind: model.get_booster().get_score(importance_type=kind) for kind in kinds}
    return {kind: [each.get(f"f{feature}", 0) for feature in range(9)] for kind, each in of.items()}


def named(**parameters):
    return {RENAMED.get(name, camel(name)): value for name, value in parameters.items()}


RENAMED = {"colsample_bytree": "colsampleByTree", "colsample_bylevel": "colsampleByLevel", "colsample_bynode": "colsampleByNode"}


def cuts():
    """Columns that fill the sketch's queue once and again, weighted or not, of many values or few."""
    for rows, max_bin, weighted in ((1, 4, False), (50, 8, False), (700, 4, False), (700, 4, True), (900, 5, True)):
        rng = np.random.RandomState(rows)
        columns = [rng.normal(size=rows), np.round(rng.gamma(1, 4, size=rows)), np.where(rng.rand(rows) < 0.4, np.nan, 4.1)]
        X = np.vectorize(lambda value: float(f"{value:.5g}"))(np.c_[tuple(columns)])
        weights = np.round(rng.gamma(1, 1, size=rows), 2) if weighted else None
        matrix = xgb.QuantileDMatrix(X, np.zeros(rows), weight=weights, max_bin=max_bin, nthread=1)
        starts, values = matrix.get_quantile_cut()
        yield {"columns": X.T, "weights": weights, "maxBin": max_bin, "starts": starts, "values": values}
