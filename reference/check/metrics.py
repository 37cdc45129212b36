"""Every metric, curve, interval and test on a model's scores of several shapes, for either class, with and without weights."""

import numpy as np
from scipy import stats
from scipy.optimize import brentq
from scipy.special import expit, logit
from sklearn import metrics
from sklearn.calibration import calibration_curve
from sklearn.linear_model import LogisticRegression
from sklearn.naive_bayes import GaussianNB

SHAPES = {
    "probabilities": lambda p: p,
    "two digits": lambda p: np.round(p, 2),
    "one digit": lambda p: np.round(p, 1),
    "halves": lambda p: np.round(p * 2) / 2,
    "nearly certain": lambda p: expit(8 * logit(np.clip(p, 1e-9, 1 - 1e-9))),
}


def cases(data):
    for name, s in data.items():
        rng = np.random.RandomState(len(s.y))
        model = LogisticRegression(C=0.01, max_iter=500).fit(s.scaled[s.train], s.y[s.train])
        p = np.clip(model.predict_proba(s.scaled)[:, 1] + rng.normal(size=len(s.y)) * 0.1, 0.001, 0.999)
        other = GaussianNB().fit(s.scaled[s.train][:, :20], s.y[s.train]).predict_proba(s.scaled[:, :20])[:, 1]
        for shape, form in SHAPES.items():
            for weights in (None, "real", "whole"):
                weight = {"real": rng.uniform(0, 2, size=len(p)), "whole": rng.randint(0, 4, size=len(p)) * 1.0, None: None}[weights]
                for pos in (1, 0):
                    yield from metrics_of(name, s.y, form(p), weight, {"shape": shape, "weights": weights, "posLabel": pos})
            yield from probabilities_of(name, s.y, form(p), shape)
            yield from tests_of(name, s.y, form(p), form(other), shape)
        yield from proportions(name, s.y)


def metrics_of(name, y, p, weight, params):
    pos = params["posLabel"]
    scores = p if pos == 1 else 1 - p
    predicted = (p >= 0.5).astype(int)
    is_pos = (y == pos).astype(int)
    w = {"sample_weight": weight}
    given = {"dataset": name, "params": params, "scores": scores, "predicted": predicted, "weight": weight}
    yield {
        "estimator": "metrics of labels",
        **given,
        "expected": {
            "precisionScore": metrics.precision_score(y, predicted, pos_label=pos, zero_division=0, **w),
            "recallScore": metrics.recall_score(y, predicted, pos_label=pos, zero_division=0, **w),
            "specificity": metrics.recall_score(y, predicted, pos_label=1 - pos, zero_division=0, **w),
            "f1Score": metrics.f1_score(y, predicted, pos_label=pos, zero_division=0, **w),
            "fbetaScore": metrics.fbeta_score(y, predicted, beta=2, pos_label=pos, zero_division=0, **w),
            "balancedAccuracyScore": metrics.balanced_accuracy_score(y, predicted, **w),
            "matthewsCorrcoef": metrics.matthews_corrcoef(y, predicted, **w),
        },
    }
    yield {
        "estimator": "metrics of scores",
        **given,
        "expected": {
            "rocAucScore": metrics.roc_auc_score(is_pos, scores, **w),
            "averagePrecisionScore": metrics.average_precision_score(y, scores, pos_label=pos, **w),
            "brierScoreLoss": metrics.brier_score_loss(y, scores, pos_label=pos, **w),
            "logLoss": metrics.log_loss(is_pos, scores, labels=[0, 1], **w),
        },
    }
    for drop in (True, False):
        fpr, tpr, roc_at = metrics.roc_curve(y, scores, pos_label=pos, drop_intermediate=drop, **w)
        precision, recall, at = metrics.precision_recall_curve(y, scores, pos_label=pos, drop_intermediate=drop, **w)
        det = metrics.det_curve(y, scores, pos_label=pos, drop_intermediate=drop, **w)
        yield {
            "estimator": "curves",
            **given,
            "params": {**params, "dropIntermediate": drop},
            "expected": {
                # With real weights, whether a point bends a curve is a matter of rounding.
                "rocCurve": None if params["weights"] == "real" and drop else {"fpr": fpr, "tpr": tpr, "thresholds": roc_at},
                "precisionRecallCurve": {"precision": precision, "recall": recall, "thresholds": at},
                "detCurve": {"fpr": det[0], "fnr": det[1], "thresholds": det[2]},
            },
        }


def probabilities_of(name, y, p, shape):
    for pos in (1, 0):
        scores, is_pos = (p, y) if pos == 1 else (1 - p, 1 - y)
        for bins, strategy in [(5, "uniform"), (10, "uniform"), (5, "quantile"), (8, "quantile")]:
            true, predicted = calibration_curve(y, scores, n_bins=bins, strategy=strategy, pos_label=pos)
            edges = np.linspace(0, 1, bins + 1) if strategy == "uniform" else np.percentile(scores, np.linspace(0, 1, bins + 1) * 100)
            at = np.searchsorted(edges[1:-1], scores)
            error = sum((at == b).mean() * abs(is_pos[at == b].mean() - scores[at == b].mean()) for b in np.unique(at))
            yield {
                "estimator": "calibration",
                "dataset": name,
                "params": {"shape": shape, "nBins": bins, "strategy": strategy, "posLabel": pos},
                "scores": scores,
                "expected": {"probTrue": true, "probPred": predicted, "error": error},
            }
        thresholds = np.linspace(0, 0.95, 20)
        called = scores[:, None] >= thresholds
        odds = thresholds / (1 - thresholds)
        model = (called & (is_pos[:, None] == 1)).mean(axis=0) - (called & (is_pos[:, None] == 0)).mean(axis=0) * odds
        yield {
            "estimator": "decision curve",
            "dataset": name,
            "params": {"shape": shape, "posLabel": pos},
            "scores": scores,
            "thresholds": thresholds,
            "expected": {"model": model, "treatAll": is_pos.mean() - (1 - is_pos.mean()) * odds},
        }
        x = logit(np.clip(scores, 2**-52, 1 - 2**-52))
        if np.abs(x).max() > 30:
            continue  # the reference's solver does not converge to such digits
        line = LogisticRegression(C=np.inf, solver="newton-cholesky", tol=1e-13, max_iter=1000).fit(x[:, None], is_pos)
        yield {
            "estimator": "calibration slope",
            "dataset": name,
            "params": {"shape": shape, "posLabel": pos},
            "scores": scores,
            "expected": {
                "slope": line.coef_[0, 0],
                "intercept": line.intercept_[0],
                "inTheLarge": brentq(lambda shift: np.sum(is_pos - expit(x + shift)), -40, 40, xtol=1e-15, rtol=1e-15),
            },
        }


def tests_of(name, y, first, second, shape):
    kernels = []
    for scores in (first, second):
        ranks, own = stats.rankdata(scores), {c: stats.rankdata(scores[y == c]) for c in (0, 1)}
        # DeLong's components by ranks: how many of the other class lie below, ties one half.
        kernels.append(((ranks[y == 1] - own[1]) / np.sum(y == 0), 1 - (ranks[y == 0] - own[0]) / np.sum(y == 1)))
    areas = [kernel[0].mean() for kernel in kernels]
    S = np.cov([k[0] for k in kernels]) / np.sum(y == 1) + np.cov([k[1] for k in kernels]) / np.sum(y == 0)
    error = np.sqrt([1, -1] @ S @ [1, -1])
    for confidence in (0.9, 0.95, 0.99):
        reach = stats.norm.ppf(0.5 + confidence / 2)
        z = (areas[0] - areas[1]) / error
        yield {
            "estimator": "DeLong",
            "dataset": name,
            "params": {"shape": shape, "confidence": confidence},
            "scores": first,
            "second": second,
            "expected": {
                "auc": [areas[0], S[0, 0], max(0, areas[0] - reach * np.sqrt(S[0, 0])), min(1, areas[0] + reach * np.sqrt(S[0, 0]))],
                "test": [error, z, 2 * stats.norm.sf(abs(z)), areas[0] - areas[1] - reach * error, areas[0] - areas[1] + reach * error],
            },
        }
        differences = np.array([np.mean((first >= 0.5)[i::10] == y[i::10]) - np.mean((second >= 0.5)[i::10] == y[i::10]) for i in range(10)])
        train, test = int(len(y) * 0.9), len(y) - int(len(y) * 0.9)
        spread = np.sqrt((0.1 + test / train) * np.var(differences, ddof=1))
        t = differences.mean() / spread
        yield {
            "estimator": "corrected resampled t",
            "dataset": name,
            "params": {"shape": shape, "confidence": confidence},
            "differences": differences,
            "sizes": [train, test],
            "expected": {
                "values": [t, 2 * stats.t.sf(abs(t), 9), *(differences.mean() + stats.t.ppf([0.5 - confidence / 2, 0.5 + confidence / 2], 9) * spread)]
            },
        }
    b, c = (int(np.sum(((one >= 0.5) == y) & ((two >= 0.5) != y))) for one, two in [(first, second), (second, first)])
    for exact, correction in [(True, True), (False, True), (False, False)]:
        chi = (abs(b - c) - correction) ** 2 / (b + c)
        p_value = stats.binomtest(min(b, c), b + c, 0.5).pvalue if exact else stats.chi2.sf(chi, 1)
        yield {
            "estimator": "McNemar",
            "dataset": name,
            "params": {"shape": shape, "exact": exact, "correction": correction},
            "first": (first >= 0.5).astype(int),
            "second": (second >= 0.5).astype(int),
            "expected": {"values": [min(b, c) if exact else chi, p_value]},
        }
    yield from bootstrap(name, y, first, shape)


def bootstrap(name, y, scores, shape):
    """Rows drawn within their class, one `randint` each; percentiles of numpy, and scipy's BCa of the same resamples."""
    if len(y) > 1000:
        return
    strata = [np.flatnonzero(y == label) for label in (0, 1)]
    for seed, confidence in [(0, 0.95), (5, 0.9), (42, 0.8)]:
        state = np.random.RandomState(seed)
        draws = [np.concatenate([s[[state.randint(0, len(s)) for _ in s]] for s in strata]) for _ in range(200)]
        # To 14 digits, so that equal values are equal in whatever order their terms were added.
        values = np.round([metrics.brier_score_loss(y[rows], scores[rows]) for rows in draws], 14)

        def brier(zeros, ones, axis=-1):
            zeros, ones = np.broadcast_arrays(zeros[..., :1], ones[..., :1])[0].shape[:-1], (zeros, ones)
            sums = sum(((label - part) ** 2).sum(axis=-1) for label, part in enumerate(ones))
            return np.broadcast_to(np.round(sums / sum(part.shape[-1] for part in ones), 14), zeros)

        drawn = stats._resampling.BootstrapResult(confidence_interval=None, bootstrap_distribution=values, standard_error=None)
        parts = [scores[s] for s in strata]
        found = stats.bootstrap(parts, brier, n_resamples=0, bootstrap_result=drawn, confidence_level=confidence, method="BCa")
        yield {
            "estimator": "bootstrap",
            "dataset": name,
            "params": {"shape": shape, "confidence": confidence, "randomState": seed, "nResamples": 200},
            "scores": scores,
            "expected": {
                "percentile": np.quantile(values, [0.5 - confidence / 2, 0.5 + confidence / 2]),
                "bca": np.array(found.confidence_interval),
            },
        }


def proportions(name, y):
    trials = len(y)
    for successes in (0, 1, int(y.sum()), trials // 2, trials - 1, trials):
        for confidence in (0.8, 0.95, 0.999):
            found = stats.binomtest(successes, trials).proportion_ci(confidence_level=confidence, method="wilson")
            yield {
                "estimator": "wilsonInterval",
                "dataset": name,
                "params": {"successes": successes, "trials": trials, "confidence": confidence},
                "expected": {"values": [found.low, found.high]},
            }
