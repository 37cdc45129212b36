"""The training work of stage 3 with scikit-learn, imbalanced-learn and XGBoost: the same rows, folds and candidates, two processes.

    python bench/peers/train.py plan.json

The plan is a list of searches, each with folds and what the best candidate of each model is fitted on: one for a holdout, one an outer fold and one over
all rows for a nested protocol. All candidates of all searches are one batch of work, so that no process waits at the end of a search.

Prints one JSON document: seconds of the whole work, each model's best mean AUC over the folds of the last search, of a nested protocol the mean AUC over
the outer folds too, and the versions.
"""

import json
import sys
import time
import warnings
from importlib.metadata import version

import numpy as np
from imblearn.over_sampling import SMOTE
from imblearn.pipeline import Pipeline
from joblib import Parallel, delayed
from scipy.sparse import csr_matrix
from scipy.sparse.csgraph import connected_components
from sklearn.base import BaseEstimator, TransformerMixin
from sklearn.decomposition import PCA
from sklearn.ensemble import RandomForestClassifier
from sklearn.feature_selection import SelectKBest, VarianceThreshold, f_classif
from sklearn.impute import SimpleImputer
from sklearn.metrics import roc_auc_score
from sklearn.preprocessing import StandardScaler
from sklearn.svm import SVC
from xgboost import XGBClassifier

PROCESSES = 2


class Winsorizer(TransformerMixin, BaseEstimator):
    def fit(self, X, y=None):
        self.low_, self.high_ = np.quantile(X, [0.01, 0.99], axis=0)
        return self

    def transform(self, X):
        return np.clip(X, self.low_, self.high_)


class CorrelationFilter(TransformerMixin, BaseEstimator):
    """Clusters of features that correlate more than the threshold; the medoid of each stays."""

    def __init__(self, threshold=0.95):
        self.threshold = threshold

    def fit(self, X, y=None):
        r = np.abs(np.corrcoef(X, rowvar=False))
        _, cluster = connected_components(csr_matrix(r > self.threshold), directed=False)
        self.support_ = []
        for label in range(cluster.max() + 1):
            members = np.flatnonzero(cluster == label)
            self.support_.append(members[np.argmax(r[np.ix_(members, members)].sum(axis=1))])
        self.support_ = np.sort(self.support_)
        return self

    def transform(self, X):
        return X[:, self.support_]


def build(model, p, y):
    steps = [
        ("impute", SimpleImputer(strategy="median")),
        ("winsorise", Winsorizer()),
        ("variance", VarianceThreshold()),
        ("scale", StandardScaler()),
        ("correlation", CorrelationFilter(p["correlationThreshold"])),
    ]
    if p["selection"] == "kBest":
        steps.append(("select", SelectKBest(f_classif, k=p["selectionSize"])))
    if p["selection"] == "pca":
        steps.append(("pca", PCA(n_components=min(p["selectionSize"], len(y)))))
    if p["imbalance"] == "smote":
        steps.append(("smote", SMOTE(random_state=0)))
    weighted = p["imbalance"] == "weights"
    if model == "xgboost":
        classifier = XGBClassifier(
            tree_method="exact",
            n_jobs=1,
            n_estimators=p["nEstimators"],
            max_depth=p["maxDepth"],
            learning_rate=p["learningRate"],
            subsample=p["subsample"],
            colsample_bytree=p["colsampleByTree"],
            min_child_weight=p["minChildWeight"],
            reg_lambda=p["regLambda"],
            scale_pos_weight=(len(y) - y.sum()) / y.sum() if weighted else 1,
        )
    elif model == "random-forest":
        classifier = RandomForestClassifier(
            n_jobs=1,
            n_estimators=p["nEstimators"],
            criterion=p["criterion"],
            max_depth=p["maxDepth"],
            min_samples_leaf=p["minSamplesLeaf"],
            max_features=p["maxFeatures"],
            class_weight="balanced" if weighted else None,
            random_state=0,
        )
    else:
        classifier = SVC(kernel=p["kernel"], C=p["C"], gamma=p["gamma"], class_weight="balanced" if weighted else None)
    return Pipeline([*steps, ("classify", classifier)])


def auc_of(X, y, model, params, split):
    """None where the split keeps no rows to score, as of the model that a nested protocol leaves for use."""
    warnings.filterwarnings("ignore")
    train, test = split["train"], split["test"]
    pipeline = build(model, params, y[train]).fit(X[train], y[train])
    if len(test) == 0:
        return None
    score = pipeline.decision_function if model == "svm" else lambda rows: pipeline.predict_proba(rows)[:, 1]
    return roc_auc_score(y[test], score(X[test]))


def main():
    plan = json.load(open(sys.argv[1]))
    X = np.array(plan["X"], dtype=float)
    y = np.array(plan["y"])
    searches = plan["searches"]
    began = time.perf_counter()
    with Parallel(n_jobs=PROCESSES) as parallel:
        tasks = [
            (m["name"], params, fold)
            for search in searches
            for m in search["models"]
            for params in m["candidates"]
            for fold in search["folds"]
        ]
        aucs = iter(parallel(delayed(auc_of)(X, y, *task) for task in tasks))
        finals = []
        for search in searches:
            search["means"] = [
                [np.mean([next(aucs) for _ in search["folds"]]) for _ in m["candidates"]] for m in search["models"]
            ]
            for m, means in zip(search["models"], search["means"]):
                finals.append((m["name"], m["candidates"][int(np.argmax(means))], search["final"]))
        refits = parallel(delayed(auc_of)(X, y, *task) for task in finals)
    seconds = time.perf_counter() - began
    names = ["scikit-learn", "imbalanced-learn", "xgboost", "numpy", "scipy", "joblib"]
    print(
        json.dumps(
            {
                "seconds": seconds,
                "auc": {m["name"]: float(max(means)) for m, means in zip(searches[-1]["models"], searches[-1]["means"])},
                "outer": mean_by_model(finals, refits) if len(searches) > 1 else None,
                "versions": {"python": sys.version.split()[0], **{name: version(name) for name in names}},
            }
        )
    )


def mean_by_model(finals, aucs):
    """Mean over the outer folds of each model's AUC on their test rows."""
    scored = [(model, auc) for (model, _, _), auc in zip(finals, aucs) if auc is not None]
    return {name: float(np.mean([auc for model, auc in scored if model == name])) for name in dict(scored)}


if __name__ == "__main__":
    main()
