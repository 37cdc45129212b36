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


def delong_tests():
    """DeLong 1988, eq. 4 to 6: the covariance matrix of two areas from all pairs."""
    rng = np.random.RandomState(14)
    for i, n in enumerate([16, 20, 60, 120]):
        y = (rng.uniform(size=n) < 0.4).astype(int)
        y[:4] = [0, 1, 0, 1]
        shared = rng.normal(size=n) + 1.5 * y
        pair = [np.round(shared + rng.normal(size=n) * noise, [8, 1][i % 2]) for noise in (0.3, 1.2)]
        kernels = [(s[y == 1][:, None] > s[y == 0]) + 0.5 * (s[y == 1][:, None] == s[y == 0]) for s in pair]
        areas = [kernel.mean() for kernel in kernels]
        S = np.cov([k.mean(axis=1) for k in kernels]) / np.sum(y == 1) + np.cov([k.mean(axis=0) for k in kernels]) / np.sum(y == 0)
        error = np.sqrt([1, -1] @ S @ [1, -1])
        z = (areas[0] - areas[1]) / error
        yield {
            "y": y,
            "scores": pair,
            "aucs": areas,
            "standardError": error,
            "z": z,
            "pValue": 2 * stats.norm.sf(abs(z)),
            "bounds": list(areas[0] - areas[1] + stats.norm.ppf([0.05, 0.95]) * error),
        }


def mcnemar():
    """scipy's binomial test and chi-square tail of the discordant pairs."""
    rng = np.random.RandomState(15)
    for n, rates in [(10, (0.9, 0.6)), (60, (0.8, 0.5)), (200, (0.7, 0.7)), (5, (1.0, 1.0))]:
        y = (rng.uniform(size=n) < 0.5).astype(int)
        first, second = [np.where(rng.uniform(size=n) < rate, y, 1 - y) for rate in rates]
        b = int(np.sum((first == y) & (second != y)))
        c = int(np.sum((first != y) & (second == y)))
        tests = {}
        for correction in (True, False):
            chi = (abs(b - c) - correction) ** 2 / (b + c) if b + c > 0 else 0.0
            tests[str(correction)] = {"statistic": chi, "pValue": stats.chi2.sf(chi, 1)}
        exact = stats.binomtest(min(b, c), b + c, 0.5).pvalue if b + c > 0 else 1.0
        yield {"y": y, "first": first, "second": second, "counts": [b, c], "exact": exact, "corrected": tests["True"], "plain": tests["False"]}


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
        bca = bca_of(y, predicted, strata, np.array(values), confidence)
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
            "bca": bca,
        }


def bca_of(y, predicted, strata, values, confidence):
    """scipy's BCa of resamples that are there already: the patients of a stratum, by number, are a sample."""

    def statistic(*samples, axis=-1):
        columns = np.broadcast_arrays(*[s[..., :1] for s in samples])[0].shape[:-1]
        found = np.empty(columns)
        for at in np.ndindex(columns):
            drawn = [row for members in strata if len(members) == 1 for row in members[0]]
            drawn += [row for members, s in zip(filled, samples) for i in np.broadcast_to(s, columns + s.shape[-1:])[at] for row in members[i]]
            found[at] = f1_score(y[drawn], predicted[drawn])
        return found

    filled = [s for s in strata if len(s) > 1]
    drawn = stats._resampling.BootstrapResult(confidence_interval=None, bootstrap_distribution=values, standard_error=None)
    result = stats.bootstrap(
        [np.arange(len(s)) for s in filled],
        statistic,
        n_resamples=0,
        bootstrap_result=drawn,
        confidence_level=confidence,
        method="BCa",
        vectorized=True,
        batch=1,
    )
    return list(result.confidence_interval)


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
        "delongTests": list(delong_tests()),
        "mcnemar": list(mcnemar()),
        "bootstrap": list(bootstrap()),
        "resampledT": list(resampled_t()),
    }
