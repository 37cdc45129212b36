"""Scores and curves of two classes, with ties, of scikit-learn."""

import warnings

import numpy as np
from scipy.optimize import brentq
from scipy.special import expit, logit
from sklearn import metrics
from sklearn.calibration import calibration_curve
from sklearn.inspection import permutation_importance
from sklearn.linear_model import LogisticRegression
from sklearn.base import BaseEstimator, ClassifierMixin


def predictions():
    """Labels against labels: random ones, and the corners where a ratio has no meaning."""
    rng = np.random.RandomState(1)
    pairs = [
        ([0, 0, 1], [0, 0, 0]),
        ([0, 0, 1], [1, 1, 1]),
        ([1, 1, 1], [0, 0, 0]),
        ([0, 0, 0], [0, 0, 0]),
        ([1, 1], [1, 1]),
        ([0], [1]),
        ([0, 1], [0, 1]),
        ([0, 1], [1, 0]),
    ]
    for _ in range(30):
        n = rng.randint(2, 60)
        rate = rng.uniform(0.05, 0.95)
        pairs.append(((rng.uniform(size=n) < rate).astype(int), (rng.uniform(size=n) < rng.uniform()).astype(int)))
    for y, predicted in pairs:
        support = metrics.precision_recall_fscore_support(y, predicted, labels=[0, 1], zero_division=0)
        yield {
            "y": y,
            "predicted": predicted,
            "confusion": metrics.confusion_matrix(y, predicted, labels=[0, 1]).ravel(),
            "precision": support[0],
            "recall": support[1],
            "f1": support[2],
            "support": support[3],
            "matthews": metrics.matthews_corrcoef(y, predicted),
            "balancedAccuracy": metrics.balanced_accuracy_score(y, predicted),
        }


def scored():
    """Labels against probabilities: continuous, rounded so that they tie, all equal, perfect, inverted, with exact 0 and 1."""
    rng = np.random.RandomState(2)
    for i in range(36):
        n = [2, 5, 12, 40, 90][i % 5]
        y = (rng.uniform(size=n) < rng.uniform(0.15, 0.6)).astype(int)
        y[:2] = [0, 1]
        p = expit(rng.normal(size=n) * 1.5 + rng.uniform(-1, 2) * (y - 0.5))
        digits = [None, 1, 2, 0][i % 4]
        yield y, p if digits is None else np.round(p, digits)
    y = np.array([0, 1, 0, 1, 1])
    yield y, np.full(5, 0.3)
    yield y, y.astype(float)
    yield y, 1.0 - y
    yield y, np.array([0.2, 0.2 + 3e-16, 0.2, 0.2 + 6e-16, 0.9])


def finite(values):
    """Infinity as null: the first ROC threshold."""
    return [None if np.isinf(value) else value for value in values]


def scores():
    for y, p in scored():
        case = {
            "y": y,
            "p": p,
            "auc": metrics.roc_auc_score(y, p),
            "averagePrecision": metrics.average_precision_score(y, p),
            "brier": metrics.brier_score_loss(y, p),
            "logLoss": metrics.log_loss(y, p, labels=[0, 1]),
            "reliability": [],
        }
        if len(y) <= 40:
            for drop in (True, False):
                fpr, tpr, thresholds = metrics.roc_curve(y, p, drop_intermediate=drop)
                case["roc" if drop else "rocAll"] = {"fpr": fpr, "tpr": tpr, "thresholds": finite(thresholds)}
            precision, recall, thresholds = metrics.precision_recall_curve(y, p)
            case["precisionRecall"] = {"precision": precision, "recall": recall, "thresholds": thresholds}
        for strategy, bins in [("uniform", 5), ("uniform", 10), ("quantile", 5), ("quantile", 3)]:
            true, predicted = calibration_curve(y, p, n_bins=bins, strategy=strategy)
            case["reliability"].append({"strategy": strategy, "nBins": bins, "probTrue": true, "probPred": predicted})
        yield case


def recalibrations():
    """Slope and intercept of labels on the logit of probabilities that are too extreme, too timid or shifted."""
    rng = np.random.RandomState(3)
    for n, steepness, shift in [(60, 1, 0), (60, 3, 0.5), (300, 0.4, -1), (300, 1, 1.5), (800, 2, -0.3), (40, -1, 0)]:
        z = rng.normal(size=n) * 1.3
        y = (rng.uniform(size=n) < expit(z)).astype(int)
        p = np.round(expit(steepness * z + shift), 6)
        x = logit(p)
        model = LogisticRegression(C=np.inf, solver="newton-cholesky", tol=1e-13, max_iter=1000).fit(x[:, None], y)
        yield {
            "y": y,
            "p": p,
            "slope": model.coef_[0, 0],
            "intercept": model.intercept_[0],
            "inTheLarge": brentq(lambda shift: np.sum(y - expit(x + shift)), -20, 20, xtol=1e-14),
        }


def decisions():
    """Net benefit from scikit-learn's confusion matrices."""
    rng = np.random.RandomState(4)
    y = (rng.uniform(size=70) < 0.3).astype(int)
    p = np.round(expit(rng.normal(size=70) + y), 2)
    rows = []
    for threshold in (0, 0.1, 0.25, 0.5, 0.73, 0.99):
        _, fp, _, tp = metrics.confusion_matrix(y, p >= threshold).ravel()
        odds = threshold / (1 - threshold)
        treat_all = y.mean() - (1 - y.mean()) * odds
        rows.append({"threshold": threshold, "model": tp / 70 - fp / 70 * odds, "treatAll": treat_all})
    return {"y": y, "p": p, "rows": rows}


class LinearScore(ClassifierMixin, BaseEstimator):
    """Scores rows by fixed weights."""

    def __init__(self, weights):
        self.weights = weights

    def fit(self, X, y):
        self.classes_ = np.array([0, 1])
        return self

    def decision_function(self, X):
        return np.round(X @ np.asarray(self.weights), 1)


def importance():
    rng = np.random.RandomState(5)
    X = np.round(rng.normal(size=(40, 4)), 3)
    weights = [2.0, 0.5, 0.0, -1.0]
    y = (X @ weights + rng.normal(size=40) > 0).astype(int)
    model = LinearScore(weights).fit(X, y)
    results = []
    for seed, repeats in [(0, 5), (7, 3)]:
        found = permutation_importance(model, X, y, scoring="roc_auc", n_repeats=repeats, random_state=seed)
        results.append(
            {
                "randomState": seed,
                "nRepeats": repeats,
                "mean": found.importances_mean,
                "std": found.importances_std,
                "importances": found.importances,
            }
        )
    return {"X": X, "y": y, "weights": weights, "results": results}


def cases():
    warnings.filterwarnings("ignore")
    return {
        "predictions": list(predictions()),
        "scores": list(scores()),
        "recalibrations": list(recalibrations()),
        "netBenefit": decisions(),
        "permutationImportance": importance(),
    }
