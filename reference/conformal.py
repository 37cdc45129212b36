"""Class-conditional conformal sets, written from the papers' formulas: split (Vovk, Gammerman & Shafer 2005, 4.5) and cross-conformal (Vovk 2015)."""

from fractions import Fraction

import numpy as np


def split_p_values(calibration, y, p):
    """p-value of class c: (#{i of class c: alpha_i >= alpha} + 1) / (n_c + 1), alpha = 1 - P(class)."""
    values = {}
    for label in (0, 1):
        of_class = calibration[y == label]
        alphas, alpha = (of_class, p) if label == 0 else (1 - of_class, 1 - p)
        values[label] = Fraction(int(np.sum(alphas >= alpha)) + 1, len(alphas) + 1)
    return values


def cross_p_values(calibration, y, folds, p_by_fold):
    """p-value of class c: (sum over folds k of #{i in fold k of class c: alpha_i,k >= alpha_k} + 1) / (n_c + 1); alpha_k by the model without fold k."""
    values = {}
    for label in (0, 1):
        count = 0
        for fold, p in enumerate(p_by_fold):
            of_class = calibration[(folds == fold) & (y == label)]
            alphas, alpha = (of_class, p) if label == 0 else (1 - of_class, 1 - p)
            count += int(np.sum(alphas >= alpha))
        values[label] = Fraction(count + 1, int(np.sum(y == label)) + 1)
    return values


def in_set(p_value, confidence):
    return p_value > 1 - Fraction(str(confidence))


def drawn(rng, rows, n_folds):
    y = (rng.rand(rows) < 0.4).astype(int)
    folds = rng.permutation(np.arange(rows) % n_folds)
    logit = rng.normal(size=rows) + 1.5 * (y - 0.4)
    return np.round(1 / (1 + np.exp(-logit)), 2), y, folds


def cross_case(rng, rows, n_folds, confidence):
    calibration, y, folds = drawn(rng, rows, n_folds)
    tests = np.clip(np.round(rng.rand(25, 1) + 0.05 * rng.normal(size=(25, n_folds)), 2), 0, 1)
    p_values = [cross_p_values(calibration, y, folds, row) for row in tests]
    return {
        "confidence": confidence,
        "probabilities": calibration,
        "y": y,
        "folds": folds,
        "tests": tests,
        "low": [float(p[1]) for p in p_values],
        "high": [float(p[0]) for p in p_values],
        "lowInSet": [in_set(p[1], confidence) for p in p_values],
        "highInSet": [in_set(p[0], confidence) for p in p_values],
    }


def split_case(rng, rows, confidence):
    calibration, y, _ = drawn(rng, rows, 2)
    tests = np.round(rng.rand(40), 2)
    p_values = [split_p_values(calibration, y, p) for p in tests]
    return {
        "confidence": confidence,
        "probabilities": calibration,
        "y": y,
        "tests": tests,
        "lowInSet": [in_set(p[1], confidence) for p in p_values],
        "highInSet": [in_set(p[0], confidence) for p in p_values],
    }


def cases():
    rng = np.random.RandomState(3)
    sizes = [(60, 5), (119, 10), (49, 3), (133, 5), (24, 24)]
    return {
        "cross": [cross_case(rng, rows, folds, c) for (rows, folds), c in zip(sizes, [0.9, 0.95, 0.8, 0.9, 0.75])],
        "split": [split_case(rng, rows, c) for rows, c in [(60, 0.9), (119, 0.8), (49, 0.75), (150, 0.95)]],
    }
