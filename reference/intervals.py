"""Confidence intervals and tests: scipy where it has them, else the formula of the paper by brute force."""

import numpy as np
from scipy import stats
from sklearn.metrics import f1_score, roc_auc_score


def wilson():
    for k, n in [(0, 1), (1, 1), (0, 10), (10, 10), (3, 10), (8, 13), (17, 19), (50, 100), (1, 1000), (999, 1000)]:
        for confidence in (0.8, 0.95, 0.99):
            found = stats.binomtest(k, n).proportion_ci(confidence_level=confidence, method="wilson")
            yield {"successes": k, "trials": n, "confidence": confidence, "lower": found.low, "upper": found.high}


def normal():
    for p in [1e-300, 1e-20, 1e-9, 0.001, 0.025, 0.07, 0.0751, 0.3, 0.5, 0.6, 0.925, 0.975, 0.999, 1 - 1e-12]:
        yield {"probability": p, "value": stats.norm.ppf(p)}


def student():
    for df in (1, 2, 3, 4, 5, 9, 24, 49, 99):
        for t in (0, 0.1, 1, 2.5, 8, 40):
            yield {
                "df": df,
                "t": t,
                "tails": 2 * stats.t.sf(t, df),
                "bounds": [stats.t.ppf(0.5 + confidence / 2, df) for confidence in (0.5, 0.95, 0.999)],
            }


def structural_components(y, scores):
    """DeLong 1988, eq. 5 and 6, over all pairs."""
    positive, negative = scores[y == 1], scores[y == 0]
    kernel = (positive[:, None] > negative[None, :]) + 0.5 * (positive[:, None] == negative[None, :])
    v10, v01 = kernel.mean(axis=1), kernel.mean(axis=0)
    return kernel.mean(), np.var(v10, ddof=1) / len(positive) + np.var(v01, ddof=1) / len(negative)


def delong():
    rng = np.random.RandomState(11)
    for i in range(24):
        n = [6, 15, 60, 150][i % 4]
        y = (rng.uniform(size=n) < 0.4).astype(int)
        y[:4] = [0, 1, 0, 1]
        scores = np.round(rng.normal(size=n) + rng.uniform(0, 3) * y, [8, 1, 0][i % 3])
        auc, variance = structural_components(y, scores)
        assert abs(auc - roc_auc_score(y, scores)) < 1e-12
        reach = stats.norm.ppf(0.975) * np.sqrt(variance)
        yield {
            "y": y,
            "scores": scores,
            "auc": auc,
            "variance": variance,
            "lower": max(0, auc - reach),
            "upper": min(1, auc + reach),
        }


def bootstrap():
    """Patients drawn within strata (only 0, only 1, both), one `randint` each, percentiles by numpy."""
    rng = np.random.RandomState(12)
    for n, patients, repeats, confidence, seed in [(40, 40, 200, 0.95, 0), (90, 30, 300, 0.9, 42), (25, 9, 100, 0.8, 7)]:
        groups = np.arange(n) if n == patients else rng.randint(patients, size=n) * 10 - 50
        y = (rng.uniform(size=n) < 0.4).astype(int)
        if seed == 42:
            y = (groups % 30 == 0).astype(int)
        predicted = np.where(rng.uniform(size=n) < 0.8, y, 1 - y)
        rows = {}
        for row, group in enumerate(groups):
            rows.setdefault(group, []).append(row)
        strata = [[], [], []]
        for members in rows.values():
            found = set(y[members])
            strata[2 if len(found) == 2 else found.pop()].append(members)
        state = np.random.RandomState(seed)
        values = []
        for _ in range(repeats):
            drawn = [row for s in strata for _ in s for row in s[state.randint(0, len(s))]]
            values.append(f1_score(y[drawn], predicted[drawn]))
        lower, upper = np.quantile(values, [(1 - confidence) / 2, 0.5 + confidence / 2])
        yield {
            "y": y,
            "groups": groups,
            "predicted": predicted,
            "nResamples": repeats,
            "confidence": confidence,
            "randomState": seed,
            "strata": [len(s) for s in strata],
            "estimate": f1_score(y, predicted),
            "lower": lower,
            "upper": upper,
        }


def resampled_t():
    rng = np.random.RandomState(13)
    for splits, n_train, n_test, shift in [(2, 80, 20, 0.1), (5, 106, 27, 0.02), (10, 90, 10, -0.05), (50, 400, 100, 0.01)]:
        differences = rng.normal(size=splits) * 0.05 + shift
        error = np.sqrt((1 / splits + n_test / n_train) * np.var(differences, ddof=1))
        t = differences.mean() / error
        reach = stats.t.ppf(0.975, splits - 1) * error
        yield {
            "differences": differences,
            "nTrain": n_train,
            "nTest": n_test,
            "mean": differences.mean(),
            "standardError": error,
            "t": t,
            "pValue": 2 * stats.t.sf(abs(t), splits - 1),
            "lower": differences.mean() - reach,
            "upper": differences.mean() + reach,
        }


def cases():
    return {
        "wilson": list(wilson()),
        "normal": list(normal()),
        "student": list(student()),
        "delong": list(delong()),
        "bootstrap": list(bootstrap()),
        "resampledT": list(resampled_t()),
    }
