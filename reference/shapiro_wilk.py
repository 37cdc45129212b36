import numpy as np
from scipy.stats import shapiro


def samples():
    """Of every size at which the algorithm turns, normal and not, tied, tiny, far from zero."""
    rng = np.random.RandomState(11)
    for n in (3, 4, 5, 6, 7, 10, 11, 12, 13, 25, 130, 500):
        yield rng.normal(size=n)
        yield np.exp(rng.normal(size=n))
        yield rng.uniform(size=n)
    yield np.round(rng.normal(size=60), 1)
    yield np.array([0.0] * 9 + [1.0])
    yield np.array([1.0, 1.0, 2.0])
    yield 1e-9 * rng.normal(size=40)
    yield 1e6 + rng.normal(size=40)


def cases():
    tests = [(np.sort(values), shapiro(values)) for values in samples()]
    return [{"values": values, "w": test.statistic, "p": test.pvalue} for values, test in tests]
