import numpy as np
from sklearn.datasets import make_classification
from sklearn.ensemble import RandomForestClassifier
from sklearn.metrics import roc_auc_score


def small():
    rng = np.random.RandomState(5)
    y = (rng.random_sample(60) < 0.3).astype(int)
    X = rng.normal(size=(60, 12)) + 0.7 * y[:, None] * (np.arange(12) < 3)
    X[:, 11] = np.round(X[:, 11])
    return X, y, rng.normal(size=(25, 12)) + 0.3, rng.random_sample(60) * 2


def forest(X, y, unseen, weight, **params):
    model = RandomForestClassifier(random_state=42, **params).fit(X, y, sample_weight=weight)
    case = {
        "params": params,
        "weight": weight,
        "seeds": [tree.random_state for tree in model.estimators_],
        "proba": model.predict_proba(unseen)[:, 1],
        "importances": model.feature_importances_,
        "node_counts": [tree.tree_.node_count for tree in model.estimators_],
    }
    if model.oob_score:
        case["oob_score"] = model.oob_score_
        case["oob_decision"] = model.oob_decision_function_[:, 1]
    return case


def auc_by_seed():
    """A forest's AUC on unseen rows, over seeds: what ours must equal in distribution."""
    X, y = make_classification(
        n_samples=260, n_features=20, n_informative=5, n_redundant=3, weights=[0.7], flip_y=0.1, class_sep=0.7, random_state=1
    )
    X = np.round(X, 5)
    train, test = slice(0, 120), slice(120, None)
    aucs, importances = [], []
    for seed in range(40):
        model = RandomForestClassifier(n_estimators=30, class_weight="balanced", random_state=seed).fit(X[train], y[train])
        aucs.append(roc_auc_score(y[test], model.predict_proba(X[test])[:, 1]))
        importances.append(model.feature_importances_)
    return {
        "X": X,
        "y": y,
        "train": 120,
        "auc_mean": np.mean(aucs),
        "auc_sd": np.std(aucs, ddof=1),
        "importance_mean": np.mean(importances, axis=0),
        "importance_sd": np.std(importances, axis=0, ddof=1),
        "seeds": len(aucs),
    }


def cases():
    X, y, unseen, weight = small()
    forests = {
        "plain": forest(X, y, unseen, None, n_estimators=20),
        "out_of_bag": forest(X, y, unseen, None, n_estimators=40, oob_score=True, max_features=0.5),
        "balanced": forest(X, y, unseen, None, n_estimators=20, class_weight="balanced", criterion="entropy", max_depth=4),
        "weighted": forest(X, y, unseen, weight, n_estimators=20, max_features="log2", min_samples_leaf=3),
        "weighted_balanced": forest(X, y, unseen, weight, n_estimators=20, class_weight="balanced", max_samples=0.6),
        "balanced_subsample": forest(X[:, :11], y, unseen[:, :11], weight, n_estimators=20, class_weight="balanced_subsample"),
        "no_bootstrap": forest(X[:, :11], y, unseen[:, :11], weight, n_estimators=20, bootstrap=False, class_weight="balanced"),
        "drawn": forest(X, y, unseen, None, n_estimators=20, max_samples=25, min_samples_split=6),
    }
    holes = np.random.RandomState(6)
    X_missing, unseen_missing = (np.where(holes.random_sample(A.shape) < 0.2, np.nan, A) for A in (X, unseen))
    missing = {
        "out_of_bag": forest(X_missing, y, unseen_missing, None, n_estimators=20, oob_score=True),
        "pair": forest(X_missing, y, unseen_missing, None, n_estimators=20, class_weight={0: 0.8, 1: 2.5}, max_leaf_nodes=7),
        "balanced_subsample": forest(X_missing, y, unseen_missing, weight, n_estimators=20, class_weight="balanced_subsample"),
        "pruned": forest(X_missing, y, unseen_missing, None, n_estimators=20, ccp_alpha=0.02, min_weight_fraction_leaf=0.03),
        "missing_later": forest(X, y, unseen_missing, None, n_estimators=20),
    }
    with_missing = {"X": X_missing, "unseen": unseen_missing, "forests": missing}
    return {"X": X, "y": y, "unseen": unseen, "forests": forests, "missing": with_missing, "distribution": auc_by_seed()}
