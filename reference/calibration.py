"""Calibration maps of scikit-learn, and the beta map by its unpenalised logistic regression."""

import warnings

import numpy as np
from scipy.special import expit
from sklearn.calibration import _SigmoidCalibration
from sklearn.isotonic import IsotonicRegression
from sklearn.linear_model import LogisticRegression


def labels(rng, n, rate):
    y = (rng.uniform(size=n) < rate).astype(int)
    y[:2] = [0, 1]
    return y


def sigmoid():
    rng = np.random.RandomState(31)
    for i in range(20):
        n = [12, 40, 133, 400][i % 4]
        y = labels(rng, n, 0.35)
        scores = rng.normal(size=n) + rng.uniform(0, 2) * y
        kind = ["margin", "tied", "large", "probability", "inverted"][i % 5]
        scores = {
            "margin": scores,
            "tied": np.round(scores),
            "large": scores * 1e4 + 3e4,
            "probability": expit(scores),
            "inverted": -scores,
        }[kind]
        scores = np.round(scores, 6)
        yield sigmoid_case(kind, scores, y)
    y = np.array([0] * 9 + [1] * 5)
    yield sigmoid_case("separated", np.arange(14.0), y)


def sigmoid_case(kind, scores, y):
    found = _SigmoidCalibration().fit(scores, y)
    return {"kind": kind, "scores": scores, "y": y, "a": found.a_, "b": found.b_, "probabilities": found.predict(scores)}


def isotonic():
    rng = np.random.RandomState(32)
    for i in range(20):
        n = [2, 5, 12, 40, 133][i % 5]
        y = labels(rng, n, 0.4)
        scores = np.round(rng.normal(size=n) + rng.uniform(-0.5, 2) * y, [1, 6][i % 2])
        if i == 19:
            scores = -np.sort(y + 0.001 * np.arange(n))
            y = np.sort(y)
        if i == 18:
            scores = np.full(n, 0.5)
        if i == 17:
            scores, y = np.array([0.1, 0.25, 0.25 + 5e-16, 0.9]), np.array([0, 0, 1, 1])
        model = IsotonicRegression(out_of_bounds="clip").fit(scores, y)
        queries = np.concatenate([scores, rng.normal(size=10), [-100, 100]])
        yield {
            "scores": scores,
            "y": y,
            "xThresholds": model.X_thresholds_,
            "yThresholds": model.y_thresholds_,
            "queries": queries,
            "probabilities": model.predict(queries),
        }


def logistic(columns, y):
    model = LogisticRegression(C=np.inf, solver="newton-cholesky", tol=1e-13, max_iter=10000)
    model.fit(np.column_stack(columns), y)
    return *model.coef_[0], model.intercept_[0]


def beta_parameters(p, y):
    """Kull 2017, with the rule of the authors' `betacal` for negative exponents."""
    x1, x2 = np.log(p), -np.log(1 - p)
    a, b, c = logistic([x1, x2], y)
    if a < 0:
        b, c = logistic([x2], y)
        a = 0
    elif b < 0:
        a, c = logistic([x1], y)
        b = 0
    if a < 0 or b < 0:
        return 0, 0, np.log(y.mean() / (1 - y.mean()))
    return a, b, c


def beta():
    rng = np.random.RandomState(33)
    for i in range(24):
        n = [40, 133, 400][i % 3]
        y = labels(rng, n, 0.4)
        skew = [1.0, 0.25, 3.0, -1.0][i % 4]
        z = rng.normal(size=n) + rng.uniform(0.5, 1.5) * (y - 0.5) * np.sign(skew)
        p = np.round(expit(z) ** abs(skew), [6, 2][i % 2])
        p = np.clip(p, 0.01, 0.99)
        a, b, c = beta_parameters(p, y)
        probabilities = expit(a * np.log(p) - b * np.log(1 - p) + c)
        yield {"scores": p, "y": y, "a": a, "b": b, "c": c, "probabilities": probabilities}


def cases():
    warnings.filterwarnings("ignore")
    return {"sigmoid": list(sigmoid()), "isotonic": list(isotonic()), "beta": list(beta())}
