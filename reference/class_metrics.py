"""Every metric for either class, with and without weights, DET curves, F-beta and the calibration error."""

import warnings

import numpy as np
from sklearn import metrics
from sklearn.calibration import calibration_curve


def finite(values):
    return [None if np.isinf(value) else value for value in values]


def calibration_error(y, p, bins, strategy):
    """By its definition, bin by bin; the bins of scikit-learn's `calibration_curve`."""
    edges = np.linspace(0, 1, bins + 1) if strategy == "uniform" else np.percentile(p, np.linspace(0, 1, bins + 1) * 100)
    at = np.searchsorted(edges[1:-1], p)
    return sum((at == b).mean() * abs(y[at == b].mean() - p[at == b].mean()) for b in np.unique(at))


def case_of(y, p, weight, pos):
    predicted = (p >= 0.5).astype(int)
    scores = p if pos == 1 else 1 - p
    w = {"sample_weight": weight}
    support = metrics.precision_recall_fscore_support(y, predicted, labels=[0, 1], zero_division=0, **w)
    det = metrics.det_curve(y, scores, pos_label=pos, drop_intermediate=False, **w)
    short = metrics.det_curve(y, scores, pos_label=pos, drop_intermediate=True, **w)
    roc = metrics.roc_curve(y, scores, pos_label=pos, **w)
    precision, recall, thresholds = metrics.precision_recall_curve(y, scores, pos_label=pos, drop_intermediate=True, **w)
    is_pos = (y == pos).astype(int)
    return {
        "y": y,
        "scores": scores,
        "predicted": predicted,
        "weight": weight,
        "posLabel": pos,
        "numbers": {
            "precision": metrics.precision_score(y, predicted, pos_label=pos, zero_division=0, **w),
            "recall": metrics.recall_score(y, predicted, pos_label=pos, zero_division=0, **w),
            "specificity": metrics.recall_score(y, predicted, pos_label=1 - pos, zero_division=0, **w),
            "f1": metrics.f1_score(y, predicted, pos_label=pos, zero_division=0, **w),
            "f2": metrics.fbeta_score(y, predicted, beta=2, pos_label=pos, zero_division=0, **w),
            "fHalf": metrics.fbeta_score(y, predicted, beta=0.5, pos_label=pos, zero_division=0, **w),
            "balancedAccuracy": metrics.balanced_accuracy_score(y, predicted, **w),
            "matthews": metrics.matthews_corrcoef(y, predicted, **w),
            "auc": metrics.roc_auc_score(is_pos, scores, **w),
            "averagePrecision": metrics.average_precision_score(y, scores, pos_label=pos, **w),
            "brier": metrics.brier_score_loss(y, scores, pos_label=pos, **w),
            "logLoss": metrics.log_loss(is_pos, scores, labels=[0, 1], **w),
        },
        "support": [part[pos] for part in support],
        "det": {"fpr": det[0], "fnr": det[1], "thresholds": finite(det[2])},
        "detShort": {"fpr": short[0], "fnr": short[1], "thresholds": finite(short[2])},
        "roc": {"fpr": roc[0], "tpr": roc[1], "thresholds": finite(roc[2])},
        "precisionRecall": {"precision": precision, "recall": recall, "thresholds": thresholds},
        "probTrue": calibration_curve(y, scores, n_bins=4, pos_label=pos)[0],
        "errors": [calibration_error(is_pos, scores, bins, strategy) for bins, strategy in [(10, "uniform"), (4, "quantile")]],
    }


def cases():
    warnings.filterwarnings("ignore")
    rng = np.random.RandomState(61)
    found = []
    for n, digits, weighted in [(3, 2, False), (12, 1, True), (25, 8, True), (30, 1, False), (40, 2, True), (18, 0, True)]:
        y = (rng.uniform(size=n) < 0.4).astype(int)
        y[:2] = [0, 1]
        p = np.round(np.clip(0.3 + 0.3 * y + rng.normal(size=n) * 0.2, 0, 1), digits)
        weight = rng.randint(0, 4, size=n).astype(float) / 2 if weighted else None
        if weighted:
            weight[:2] = 1
        found += [case_of(y, p, weight, pos) for pos in (0, 1)]
    return {"classes": found}
