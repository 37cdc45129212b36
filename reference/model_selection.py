"""scikit-learn's grids, halving schedules, row subsamples, cross-validated scores and out-of-fold predictions."""

import warnings

import numpy as np
from sklearn.dummy import DummyClassifier
from sklearn.ensemble import RandomForestClassifier
from sklearn.experimental import enable_halving_search_cv  # noqa: F401
from sklearn.model_selection import (
    HalvingRandomSearchCV,
    ParameterGrid,
    StratifiedKFold,
    cross_val_predict,
    cross_validate,
)
from sklearn.model_selection._search_successive_halving import _SubsampleMetaSplitter
from sklearn.svm import SVC

warnings.filterwarnings("ignore")


class Worth(DummyClassifier):
    """A classifier whose score is its parameter, so that who survives a halving is known."""

    def __init__(self, worth=0, budget=1):
        super().__init__(strategy="prior")
        self.worth = worth
        self.budget = budget

    def score(self, X, y=None):
        return self.worth


def halving(n_candidates, min_resources, max_resources, factor, aggressive):
    search = HalvingRandomSearchCV(
        Worth(),
        {"worth": list(range(1000))},
        n_candidates=n_candidates,
        min_resources=min_resources,
        max_resources=max_resources,
        factor=factor,
        aggressive_elimination=aggressive,
        resource="budget",
        cv=StratifiedKFold(2),
        random_state=0,
        refit=False,
    )
    search.fit(np.zeros((8, 1)), [0, 1] * 4)
    return search


def schedules():
    for n, least, most, factor, aggressive in [
        ("exhaust", 1, 81, 3, False),
        ("exhaust", 7, 100, 2, False),
        (20, 1, 81, 3, False),
        (20, "exhaust", 100, 3, False),
        (50, 2, 30, 3, True),
        (50, 2, 30, 3, False),
        (9, 5, 5, 3, False),
        (243, 1, 243, 3, False),
        (1, 3, 10, 2, True),
        (40, 4, 500, 1.7, True),
    ]:
        search = halving(n, least, most, factor, aggressive)
        yield {
            "nCandidates": n,
            "minResources": least,
            "maxResources": most,
            "factor": factor,
            "aggressiveElimination": aggressive,
            "rounds": [{"nCandidates": c, "nResources": r} for c, r in zip(search.n_candidates_, search.n_resources_)],
        }


def survivors():
    """Who is tried in which round, the scores told being the candidates' own."""
    search = halving(20, 1, 30, 3, False)
    results = search.cv_results_
    rounds = [
        [p["worth"] for p, i in zip(results["params"], results["iter"]) if i == itr] for itr in range(max(results["iter"]) + 1)
    ]
    return rounds


def subsamples():
    y = np.array([0, 1, 0, 0, 1, 1, 0, 1, 0, 0, 1, 0, 1, 0, 0])
    for fraction in (0.2, 0.4, 0.77, 1.0):
        cv = _SubsampleMetaSplitter(base_cv=StratifiedKFold(3), fraction=fraction, subsample_test=True, random_state=4)
        try:
            folds = [{"train": train, "test": test} for train, test in cv.split(np.zeros(len(y)), y)]
        except ValueError:
            continue
        yield {"y": y, "fraction": fraction, "folds": folds}


def validated():
    rng = np.random.default_rng(8)
    y = (np.arange(45) % 3 == 0).astype(int)
    X = (rng.normal(size=(45, 4)) + 0.7 * y[:, None]).round(4)
    cv = StratifiedKFold(4, shuffle=True, random_state=2)
    svc, forest = SVC(C=2.0), RandomForestClassifier(n_estimators=7, random_state=1)
    scoring = ["roc_auc", "average_precision"]
    by_margin = cross_validate(svc, X, y, cv=cv, scoring=scoring, return_train_score=True)
    by_votes = cross_validate(
        forest, X, y, cv=cv, scoring=["balanced_accuracy", "f1", "matthews_corrcoef", "neg_brier_score", "neg_log_loss"]
    )
    return {
        "X": X,
        "y": y,
        "svc": by_margin_names(by_margin),
        "forest": by_margin_names(by_votes),
        "decision": cross_val_predict(svc, X, y, cv=cv, method="decision_function"),
        "probability": cross_val_predict(forest, X, y, cv=cv, method="predict_proba")[:, 1],
    }


def by_margin_names(scores):
    return {name: values for name, values in scores.items() if not name.endswith("_time")}


def cases():
    return {
        "grid": list(ParameterGrid({"maxDepth": [2, 3, 4], "C": [1, 10], "kernel": ["rbf", "linear"]})),
        "schedules": list(schedules()),
        "survivors": survivors(),
        "subsamples": list(subsamples()),
        "validated": validated(),
    }
