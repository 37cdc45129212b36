"""Calibration, threshold and metrics of a binary grader with scikit-learn alone: what a run's record says is measured against these."""

import warnings
from dataclasses import dataclass

import numpy as np
from sklearn.calibration import calibration_curve
from sklearn.exceptions import ConvergenceWarning
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import (
    average_precision_score,
    balanced_accuracy_score,
    brier_score_loss,
    confusion_matrix,
    f1_score,
    log_loss,
    matthews_corrcoef,
    precision_score,
    recall_score,
    roc_auc_score,
    roc_curve,
)

EPSILON = np.finfo(float).eps


def logit(probability):
    inside = np.clip(probability, EPSILON, 1 - EPSILON)
    return np.log(inside / (1 - inside))


def sigmoid(z):
    return 1 / (1 + np.exp(-z))


@dataclass
class Logistic:
    """Maximum likelihood of `slope · x + intercept`, with or without a ridge."""

    coef: np.ndarray
    intercept: float

    def __call__(self, X):
        return X @ self.coef + self.intercept


def logistic(X, y, C=np.inf, weight=None):
    """scikit-learn's Newton solver, run until nothing moves; columns are standardised for it where there is no penalty."""
    X = np.asarray(X, dtype=float)
    mean, scale = (X.mean(axis=0), X.std(axis=0)) if np.isinf(C) else (np.zeros(X.shape[1]), np.ones(X.shape[1]))
    with warnings.catch_warnings():
        # At 1e-13 its line search gives up on the last bit of the loss, which is what is wanted.
        warnings.simplefilter("ignore", ConvergenceWarning)
        model = LogisticRegression(C=C, solver="newton-cholesky", tol=1e-13, max_iter=1000)
        model.fit((X - mean) / scale, y, sample_weight=weight)
    coef = model.coef_[0] / scale
    return Logistic(coef, model.intercept_[0] - coef @ mean)


def platt(scores, y):
    """Platt 2000: a logistic regression on labels drawn in by the size of their class, here as each row twice, with weights."""
    positives, negatives = y.sum(), (1 - y).sum()
    target = np.where(y == 1, (positives + 1) / (positives + 2), 1 / (negatives + 2))
    X = np.concatenate([scores, scores])[:, None]
    return logistic(X, np.repeat([1, 0], len(y)), weight=np.concatenate([target, 1 - target]))


def calibrated(calibration, scores):
    return sigmoid(calibration(scores[:, None]))


def choose_threshold(y, probability, floors):
    """Highest precision of the low grade under the floors on both recalls, then highest recall; midway to the next lower score."""
    fpr, tpr, thresholds = roc_curve(y, probability, drop_intermediate=False)
    fpr, tpr, thresholds = fpr[1:], tpr[1:], thresholds[1:]
    tp, fp = tpr * y.sum(), fpr * (1 - y).sum()
    precision = tp / (tp + fp)
    kept = tpr >= floors["recallFloor"]
    both = kept & (1 - fpr >= floors["highRecallFloor"])
    feasible = bool(both.any())
    allowed = np.flatnonzero(both if feasible else kept)
    best = max(allowed, key=lambda i: (round(precision[i], 12), round(tpr[i], 12)))
    score = thresholds[best]
    below = thresholds[best + 1] if best + 1 < len(thresholds) else None
    return (score if below is None else below + (score - below) / 2), feasible


@dataclass
class OperatingPoint:
    calibration: Logistic
    threshold: float
    feasible: bool


def operating_point(scores, y, floors):
    calibration = platt(scores, y)
    return OperatingPoint(calibration, *choose_threshold(y, calibrated(calibration, scores), floors))


def expected_calibration_error(y, probability, bins=10):
    observed, predicted = calibration_curve(y, probability, n_bins=bins, strategy="uniform")
    rows = np.bincount(np.searchsorted(np.linspace(0, 1, bins + 1)[1:-1], probability), minlength=bins)
    return np.sum(rows[rows > 0] * np.abs(observed - predicted)) / len(y)


def of_grades(score, **options):
    return lambda y, scores, probability, grade: score(y, grade, **options)


METRICS = {
    "auc": lambda y, scores, probability, grade: roc_auc_score(y, scores),
    "averagePrecision": lambda y, scores, probability, grade: average_precision_score(y, scores),
    "precision": of_grades(precision_score, pos_label=1, zero_division=0),
    "recall": of_grades(recall_score, pos_label=1, zero_division=0),
    "f1": of_grades(f1_score, pos_label=1, zero_division=0),
    "highPrecision": of_grades(precision_score, pos_label=0, zero_division=0),
    "highRecall": of_grades(recall_score, pos_label=0, zero_division=0),
    "highF1": of_grades(f1_score, pos_label=0, zero_division=0),
    "balancedAccuracy": of_grades(balanced_accuracy_score),
    "mcc": of_grades(matthews_corrcoef),
    "brier": lambda y, scores, probability, grade: brier_score_loss(y, probability),
    "logLoss": lambda y, scores, probability, grade: log_loss(y, np.clip(probability, EPSILON, 1 - EPSILON)),
    "ece": lambda y, scores, probability, grade: expected_calibration_error(y, probability),
}


def metric(name, y, scores, probability, threshold):
    return METRICS[name](y, scores, probability, (probability >= threshold).astype(int))


def confusion(y, probability, threshold):
    (tn, fp), (fn, tp) = confusion_matrix(y, probability >= threshold, labels=[0, 1])
    return {"lowAsLow": tp, "lowAsHigh": fn, "highAsLow": fp, "highAsHigh": tn}


def calibration_slope(y, probability):
    """None unless the grades overlap: where a cut parts them, or all have one probability, no finite slope fits best (Albert & Anderson 1984)."""
    low, high = probability[y == 1], probability[y == 0]
    if low.min() >= high.max() or high.min() >= low.max():
        return None
    fitted = logistic(logit(probability)[:, None], y)
    return {"slope": fitted.coef[0], "intercept": fitted.intercept}
