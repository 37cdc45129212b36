import numpy as np
from scipy.special import kolmogorov
from scipy.stats import ks_2samp


def samples():
    """Small and large, tied, shifted, apart, equal, of one value each."""
    rng = np.random.RandomState(5)
    yield rng.normal(size=9), rng.normal(size=7) + 1
    yield rng.normal(size=40), rng.normal(size=40)
    yield np.round(rng.normal(size=130) * 2), np.round(rng.normal(size=10) * 2 + 1)
    yield rng.normal(size=20), rng.normal(size=15) + 100
    yield np.arange(12.0), np.arange(12.0)
    yield np.array([1.0]), np.array([2.0])
    yield np.round(rng.normal(size=300), 2), np.round(rng.normal(size=250) * 1.3, 2)


def cases():
    exact = [
        {"x": np.sort(x), "y": np.sort(y), "statistic": test.statistic, "p": test.pvalue}
        for x, y in samples()
        for test in [ks_2samp(x, y, method="exact")]
    ]
    lambdas = [0.01, 0.05, 0.2, 0.5, 0.9, 0.9999, 1.0, 1.2, 1.7, 2.5, 4.0, 9.0]
    return {"exact": exact, "limit": [{"lambda": value, "p": kolmogorov(value)} for value in lambdas]}
