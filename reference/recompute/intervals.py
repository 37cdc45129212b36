"""The 95 % intervals that a run reports, with scipy and numpy."""

import numpy as np
from operating_point import metric
from scipy import stats

RANGES = {"mcc": (-1, 1), "logLoss": (0, np.inf)}


def within(name, lower, upper):
    least, most = RANGES.get(name, (0, 1))
    return {"lower": max(least, lower), "upper": min(most, upper)}


def wilson(successes, trials):
    if trials == 0:
        return {"lower": 0, "upper": 1}
    found = stats.binomtest(int(successes), int(trials)).proportion_ci(method="wilson")
    return {"lower": found.low, "upper": found.high}


def corrected_t(name, values, test_over_train):
    """Nadeau & Bengio 2003: the variance of the mean over folds, enlarged because their training rows overlap."""
    values = np.asarray(values)
    error = np.sqrt((1 / len(values) + test_over_train) * values.var(ddof=1))
    reach = stats.t.ppf(0.975, len(values) - 1) * error
    return within(name, values.mean() - reach, values.mean() + reach)


def delong(y, scores):
    """DeLong, DeLong & Clarke-Pearson 1988, over all pairs; None where it says nothing."""
    positive, negative = scores[y == 1], scores[y == 0]
    if min(len(positive), len(negative)) < 2:
        return None
    kernel = (positive[:, None] > negative[None, :]) + 0.5 * (positive[:, None] == negative[None, :])
    of_positives, of_negatives = kernel.mean(axis=1), kernel.mean(axis=0)
    variance = of_positives.var(ddof=1) / len(positive) + of_negatives.var(ddof=1) / len(negative)
    if variance == 0:
        return None
    reach = stats.norm.ppf(0.975) * np.sqrt(variance)
    return {"lower": max(0, kernel.mean() - reach), "upper": min(1, kernel.mean() + reach)}


def derive_seed(seed, *parts):
    """MurmurHash3_x86_32 of the parts as little-endian words: the seed that one part of a run draws from."""
    mask = 0xFFFFFFFF
    rotate = lambda value, by: (value << by | value >> (32 - by)) & mask
    state = seed
    for part in parts:
        state ^= rotate(part * 0xCC9E2D51 & mask, 15) * 0x1B873593 & mask
        state = (rotate(state, 13) * 5 + 0xE6546B64) & mask
    state ^= 4 * len(parts)
    state = (state ^ state >> 16) * 0x85EBCA6B & mask
    state = (state ^ state >> 13) * 0xC2B2AE35 & mask
    return state ^ state >> 16


def bootstrap(name, y, patients, scores, probability, threshold, seed, resamples=1000):
    """Percentiles over resamples of whole patients, drawn from numpy's stream within the strata high, low and both."""
    rows_of = {}
    for row, patient in enumerate(patients):
        rows_of.setdefault(patient, []).append(row)
    strata = [[], [], []]
    for rows in rows_of.values():
        grades = {int(y[row]) for row in rows}
        strata[grades.pop() if len(grades) == 1 else 2].append(rows)
    random = np.random.RandomState(seed)
    values = []
    for _ in range(resamples):
        drawn = [row for stratum in strata for _ in stratum for row in stratum[random.randint(0, len(stratum))]]
        values.append(metric(name, y[drawn], scores[drawn], probability[drawn], threshold))
    lower, upper = np.quantile(values, [0.025, 0.975])
    return {"lower": lower, "upper": upper}
