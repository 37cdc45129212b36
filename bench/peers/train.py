"""The training work of stage 3 with scikit-learn, imbalanced-learn and XGBoost: the same rows, folds and candidates, two processes.

    python bench/peers/train.py plan.json

Prints one JSON document: seconds of the whole work, each model's best mean AUC over the folds, and the versions.
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


def fit_and_score(X, y, model, params, split):
    warnings.filterwarnings("ignore")
    train, test = split["train"], split["test"]
    pipeline = build(model, params, y[train]).fit(X[train], y[train])
    score = pipeline.decision_function if model == "svm" else lambda rows: pipeline.predict_proba(rows)[:, 1]
    return roc_auc_score(y[test], score(X[test]))


def main():
    plan = json.load(open(sys.argv[1]))
    X = np.array(plan["X"], dtype=float)
    y = np.array(plan["y"])
    *folds, final = plan["splits"]
    began = time.perf_counter()
    with Parallel(n_jobs=PROCESSES) as parallel:
        tasks = [(m["name"], params, fold) for m in plan["models"] for params in m["candidates"] for fold in folds]
        aucs = parallel(delayed(fit_and_score)(X, y, *task) for task in tasks)
        means = np.reshape(aucs, (len(plan["models"]), -1, len(folds))).mean(axis=2)
        best = [(m["name"], m["candidates"][i], final) for m, i in zip(plan["models"], means.argmax(axis=1))]
        parallel(delayed(fit_and_score)(X, y, *task) for task in best)
    seconds = time.perf_counter() - began
    names = ["scikit-learn", "imbalanced-learn", "xgboost", "numpy", "scipy", "joblib"]
    print(
        json.dumps(
            {
                "seconds": seconds,
                "auc": {m["name"]: float(row.max()) for m, row in zip(plan["models"], means)},
                "versions": {"python": sys.version.split()[0], **{name: version(name) for name in names}},
            }
        )
    )


if __name__ == "__main__":
    main()
