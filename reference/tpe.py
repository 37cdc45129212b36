"""The densities of the tree-structured Parzen estimator, written from Bergstra et al. 2011, section 4.2, with SciPy's distributions."""

import numpy as np
from scipy.stats import norm, truncnorm


def axis(kind, value):
    """Where a value lies: a point as [start, end] with both equal, a whole number as the interval up to the next."""
    ends = np.array([value, value + 1 if "nteger" in kind else value], dtype=float)
    return np.log(ends) if kind.startswith("log") else ends


def mixture(kind, low, high, seen):
    a, b = axis(kind, low)[0], axis(kind, high)[1]
    centres = np.sort([axis(kind, value).mean() for value in seen])
    gaps = np.concatenate([[0.0], np.diff(centres), [0.0]])
    sigma = np.clip(np.maximum(gaps[:-1], gaps[1:]), (b - a) / min(100, len(seen) + 1), b - a)
    if len(seen) == 1:
        sigma[:] = b - a
    return a, b, [truncnorm((a - m) / s, (b - m) / s, loc=m, scale=s) for m, s in zip(centres, sigma)]


def density(kind, low, high, seen, value):
    a, b, gaussians = mixture(kind, low, high, seen)
    start, end = axis(kind, value)
    if start == end:
        parts = [1 / (b - a)] + [g.pdf(start) for g in gaussians]
    else:
        parts = [(end - start) / (b - a)] + [g.cdf(end) - g.cdf(start) for g in gaussians]
    return np.mean(parts)


def cases():
    rng = np.random.default_rng(3)
    spaces = [("uniform", -2.0, 5.0), ("logUniform", 1e-3, 1e2), ("integer", 1, 12), ("logInteger", 1, 300)]
    numeric = []
    for kind, low, high in spaces:
        for n_good, n_bad in ((0, 1), (1, 4), (5, 30), (25, 140)):
            if "nteger" in kind:
                draw = lambda n: [int(v) for v in rng.integers(low, high + 1, size=n)]
            else:
                draw = lambda n: [float(v) for v in rng.uniform(low, high, size=n) ** (3 if kind == "uniform" else 1)]
                draw = lambda n, d=draw: [min(max(v, low), high) for v in d(n)]
            good, bad, at = draw(n_good), draw(n_bad), draw(6) + [low, high]
            good_density = np.array([density(kind, low, high, good, v) for v in at])
            bad_density = np.array([density(kind, low, high, bad, v) for v in at])
            numeric.append(
                {
                    "distribution": {"type": kind, "low": low, "high": high},
                    "good": good,
                    "bad": bad,
                    "at": at,
                    "logGood": np.log(good_density),
                    "logBad": np.log(bad_density),
                    "logRatio": np.log(good_density) - np.log(bad_density),
                }
            )
    choices = []
    for n in (0, 3, 40):
        values = ["a", "b", "c"]
        seen = [values[i] for i in rng.integers(0, 3, size=n)]
        prior = np.full(3, 1 / 3)
        posterior = 3 * prior + np.array([seen.count(v) for v in values])
        choices.append({"values": values, "seen": seen, "log": np.log(posterior / posterior.sum())})
    z = np.concatenate([np.linspace(-9, 9, 61), [1e-9, -0.3]])
    return {"numeric": numeric, "choices": choices, "normal": [{"z": at, "cdf": norm.cdf(at)} for at in z]}
