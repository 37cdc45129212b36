"""Forests and single trees, node for node, over settings that together vary every parameter."""

import numpy as np
from sklearn.ensemble import RandomForestClassifier
from sklearn.metrics import roc_auc_score

TREE = {"nEstimators": 1, "maxFeatures": None, "bootstrap": False}
SINGLE = [
    {},
    {"criterion": "entropy", "randomState": 1},
    {"maxDepth": 4, "minSamplesSplit": 12, "randomState": 2},
    {"minSamplesLeaf": 4, "minImpurityDecrease": 0.002, "randomState": 3},
    {"maxFeatures": "sqrt", "randomState": 4},
    {"classWeight": "balanced", "randomState": 5},
    {"classWeight": [0.7, 1.9], "criterion": "entropy", "randomState": 6},
    {"weights": "real", "maxFeatures": 0.5, "randomState": 7},
    {"weights": "whole", "minWeightFractionLeaf": 0.02, "randomState": 8},
    {"maxLeafNodes": 9, "randomState": 9},
    {"maxLeafNodes": 20, "criterion": "entropy", "weights": "real", "maxFeatures": "sqrt", "randomState": 10},
    {"ccpAlpha": 0.006, "randomState": 11},
    {"ccpAlpha": 0.01, "criterion": "entropy", "classWeight": "balanced", "randomState": 12},
]
FOREST = [
    {"oobScore": True},
    {"criterion": "entropy", "maxFeatures": "log2", "randomState": 1},
    {"maxFeatures": 0.1, "minSamplesLeaf": 3, "oobScore": True, "randomState": 2},
    {"classWeight": "balanced", "maxDepth": 5, "randomState": 3},
    {"classWeight": "balanced_subsample", "oobScore": True, "randomState": 4},
    {"classWeight": "balanced_subsample", "criterion": "entropy", "minSamplesSplit": 8, "randomState": 5},
    {"classWeight": [1, 3], "maxSamples": 0.7, "randomState": 6},
    {"weights": "real", "oobScore": True, "randomState": 7},
    {"weights": "real", "classWeight": "balanced", "maxSamples": 60, "randomState": 8},
    {"bootstrap": False, "minImpurityDecrease": 0.001, "randomState": 9},
    {"bootstrap": False, "weights": "real", "classWeight": "balanced_subsample", "randomState": 10},
    {"maxLeafNodes": 12, "classWeight": "balanced_subsample", "randomState": 11},
    {"ccpAlpha": 0.004, "minWeightFractionLeaf": 0.01, "oobScore": True, "randomState": 12},
]


def cases(data):
    for name, each in data.items():
        trees = 10 if len(each.y) > 1000 else 25
        for filled in (False, True):
            if not filled and not np.isnan(each.X).any():
                continue
            for setting in SINGLE:
                yield case("decision tree", name, each, {**TREE, **setting}, filled)
            for setting in FOREST:
                yield case("RandomForestClassifier", name, each, {"nEstimators": trees, **setting}, filled)
        yield aucs(name, each)


def case(estimator, name, each, params, filled):
    params = dict(params)
    X = each.filled if filled else each.X
    weight = weights(params.get("weights"), len(each.train))
    model = RandomForestClassifier(n_jobs=1, **arguments(params)).fit(X[each.train], each.y[each.train], sample_weight=weight)
    trees = [depth_first(tree.tree_) for tree in model.estimators_]
    expected = {key: np.concatenate([tree[key] for tree in trees]) for key in trees[0]}
    expected["proba"] = model.predict_proba(each.X[each.test])[:, 1]
    expected["importances"] = model.feature_importances_
    if model.oob_score:
        expected["oob"] = model.oob_decision_function_[:, 1]
        expected["oobScore"] = model.oob_score_
    document = {"estimator": estimator, "dataset": name, "params": {**params, "missing": not filled}, "expected": expected}
    return document if weight is None else {**document, "weight": weight}


def aucs(name, each):
    """AUC of unseen rows over seeds that the two do not share."""
    seeds = range(20)
    found = []
    for seed in seeds:
        model = RandomForestClassifier(n_estimators=40, n_jobs=1, random_state=seed).fit(each.X[each.train], each.y[each.train])
        found.append(roc_auc_score(each.y[each.test], model.predict_proba(each.X[each.test])[:, 1]))
    expected = {"mean": np.mean(found), "sd": np.std(found, ddof=1), "low": min(found), "high": max(found)}
    params = {"nEstimators": 40, "seeds": len(seeds)}
    return {"estimator": "RandomForestClassifier", "dataset": name, "params": params, "expected": expected}


def weights(kind, rows):
    if kind is None:
        return None
    rng = np.random.RandomState(17)
    return rng.randint(0, 4, rows).astype(float) if kind == "whole" else rng.random_sample(rows) * 2


def arguments(params):
    names = {key: key for key in ("criterion", "bootstrap")}
    found = {"random_state": params.get("randomState", 0)}
    for key, value in params.items():
        if key in ("weights", "randomState"):
            continue
        snake = names.get(key) or "".join("_" + c.lower() if c.isupper() else c for c in key)
        found[snake] = {0: value[0], 1: value[1]} if isinstance(value, list) else value
    return found


def depth_first(tree):
    order, stack = [], [0]
    while stack:
        node = stack.pop()
        order.append(node)
        if tree.children_left[node] >= 0:
            stack += [tree.children_right[node], tree.children_left[node]]
    order = np.array(order)
    inner = tree.children_left[order] >= 0
    return {
        "feature": np.where(inner, tree.feature[order], -1).astype(np.int32),
        "threshold": np.where(inner, tree.threshold[order], 0.0),
        "missing": np.where(inner, tree.missing_go_to_left[order], 0).astype(np.uint8),
        "weight": tree.weighted_n_node_samples[order],
        "value": tree.value[order, 0, 1],
    }
