"""Calibration maps, thresholds and conformal sets on out-of-fold scores of a logistic regression."""

from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path

import numpy as np
from scipy.special import expit
from sklearn.calibration import _SigmoidCalibration
from sklearn.isotonic import IsotonicRegression
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import confusion_matrix
from sklearn.model_selection import StratifiedKFold



def formulas(topic):
    """The script of a topic's small cases, which may bear this one's name."""
    spec = spec_from_file_location(f"reference_{topic}", Path(__file__).parent.parent / f"{topic}.py")
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


beta_parameters = formulas("calibration").beta_parameters
conformal = formulas("conformal")

SCORES = {
    "margins": lambda z: z,
    "margins × 1e4 + 3e4": lambda z: z * 1e4 + 3e4,
    "margins to a tenth": lambda z: np.round(z, 1),
    "margins to whole numbers": np.round,
    "margins, negated": lambda z: -z,
    "margins, cubed": lambda z: z**3,
    "margins, every third row": lambda z: z,
    "probabilities": lambda z: expit(z),
    "probabilities to two digits": lambda z: np.clip(np.round(expit(z), 2), 0.01, 0.99),
    "probabilities, squared": lambda z: expit(z) ** 2,
    "probabilities, square roots": lambda z: np.sqrt(expit(z)),
    "probabilities, overconfident": lambda z: expit(3 * z),
    "probabilities, timid": lambda z: expit(z / 4),
    "probabilities, shifted": lambda z: expit(z - 1.5),
    "probabilities, shifted and overconfident": lambda z: expit(2 * z + 1),
    "probabilities, fourth roots": lambda z: expit(z) ** 0.25,
    "probabilities, only below a half": lambda z: expit(z) / 2,
    "probabilities, one side squeezed": lambda z: expit(np.where(z > 0, z / 3, z)),
    "probabilities, every third row": lambda z: expit(z),
}


def cases(data):
    for name, dataset in data.items():
        folds, z, by_fold = out_of_fold(dataset)
        for kind, map_scores in SCORES.items():
            rows = np.arange(0, len(z), 3 if kind.endswith("third row") else 1)
            scores, y = map_scores(z)[rows], dataset.y[dataset.train][rows]
            if kind.startswith("probabilities"):
                scores = np.clip(scores, 1e-12, 1 - 1e-12)  # their logarithms are finite
            given = {"dataset": name, "params": {"scores": kind}, "scores": scores, "y": y}
            yield given | {"estimator": "SigmoidCalibration", "expected": sigmoid(scores, y)}
            yield given | {"estimator": "IsotonicCalibration", "expected": isotonic(scores, y)}
            if kind.startswith("probabilities"):
                a, b, c = beta_parameters(scores, y)
                expected = {"parameters": [a, b, c], "probabilities": expit(a * np.log(scores) - b * np.log1p(-scores) + c)}
                yield given | {"estimator": "BetaCalibration", "expected": expected}
        y, p = dataset.y[dataset.train], np.round(expit(z), 3)
        for recall in [0, 0.3, 0.5, 0.75, 0.9, 0.95, 1]:
            for specificity in [0, 0.75]:
                params = {"minRecall": recall, "minSpecificity": specificity}
                yield {
                    "estimator": "chooseThreshold",
                    "dataset": name,
                    "params": params,
                    "scores": p,
                    "y": y,
                    "expected": threshold(y, p, recall, specificity),
                }
        for confidence in [0.5, 0.6, 0.7, 0.75, 0.8, 0.85, 0.9, 0.95, 0.96, 0.97, 0.98, 0.99]:
            given = {"dataset": name, "params": {"confidence": confidence}, "scores": p, "y": y, "folds": folds}
            sets = [conformal.split_p_values(p, y, row[0]) for row in by_fold]
            yield given | {"estimator": "MondrianConformal", "tests": by_fold[:, 0], "expected": decided(sets, y, confidence)}
            sets = [conformal.cross_p_values(p, y, folds, row) for row in by_fold]
            yield given | {"estimator": "CrossConformal", "tests": by_fold, "expected": decided(sets, y, confidence)}


def out_of_fold(dataset):
    """Fold and margin of each training row, and the probabilities that each fold's model gives up to 60 test rows."""
    X, y = dataset.scaled[dataset.train], dataset.y[dataset.train]
    folds, margins, by_fold = np.zeros(len(y), int), np.zeros(len(y)), []
    for fold, (train, test) in enumerate(StratifiedKFold(5, shuffle=True, random_state=0).split(X, y)):
        model = LogisticRegression(C=0.01, max_iter=500).fit(X[train], y[train])
        folds[test], margins[test] = fold, np.round(model.decision_function(X[test]), 9)
        by_fold.append(model.predict_proba(dataset.scaled[dataset.test[:60]])[:, 1])
    return folds, margins, np.round(np.array(by_fold).T, 3)


def sigmoid(scores, y):
    """scikit-learn's, and the optimum of the same loss that it stops short of, by Newton's method on standardised scores."""
    found = _SigmoidCalibration().fit(scores, y)
    n1, n0 = y.sum(), (1 - y).sum()
    target = np.where(y == 1, (n1 + 1) / (n1 + 2), 1 / (n0 + 2))
    x = (scores - scores.mean()) / scores.std()
    ab = np.array([-found.a_ * scores.std(), -found.b_ - found.a_ * scores.mean()])
    J = np.stack([x, np.ones(len(x))])
    for _ in range(30):
        p = expit(ab @ J)
        ab = ab + np.linalg.solve((J * (p * (1 - p))) @ J.T, J @ (target - p))
    return {"optimum": expit(ab @ J), "found": found.predict(scores)}


def isotonic(scores, y):
    model = IsotonicRegression(out_of_bounds="clip").fit(scores, y)
    spread = scores.max() - scores.min()
    queries = np.concatenate([scores, np.random.RandomState(0).rand(200) * 1.2 * spread + scores.min() - 0.1 * spread])
    return {"xThresholds": model.X_thresholds_, "queries": queries, "probabilities": model.predict(queries)}


def threshold(y, scores, min_recall, min_specificity):
    """The best of all cuts, one after another."""
    cuts = []
    for cut in np.unique(scores):
        (tn, fp), (fn, tp) = confusion_matrix(y, scores >= cut)
        cuts.append({"cut": cut, "precision": tp / (tp + fp), "recall": tp / (tp + fn), "specificity": tn / (tn + fp)})
    held = [cut for cut in cuts if cut["recall"] >= min_recall]
    feasible = [cut for cut in held if cut["specificity"] >= min_specificity]
    best = max(feasible or held, key=lambda cut: (cut["precision"], cut["recall"]))
    return best | {"feasible": len(feasible) > 0}


def decided(sets, y, confidence):
    least = int(np.ceil(confidence / (1 - confidence) - 1e-9))
    return {
        "available": bool(min(np.bincount(y)) >= least),
        "low": [float(p[1]) for p in sets],
        "high": [float(p[0]) for p in sets],
        "lowInSet": [int(conformal.in_set(p[1], confidence)) for p in sets],
        "highInSet": [int(conformal.in_set(p[0], confidence)) for p in sets],
    }
