"""Special functions and numpy's order of additions. (`normal` and `student` are in intervals.py, `incompleteBeta` in feature_selection.py.)"""

import numpy as np
from scipy import special, stats


def cases():
    return {
        "digamma": [{"k": k, "value": special.digamma(k)} for k in [1, 2, 3, 7, 50, 1000, 60000]],
        "pairwiseSum": [{"count": n, "sum": np.sum(1 / np.arange(1, n + 1))} for n in [0, 1, 7, 8, 13, 128, 129, 135, 300, 1023, 5000]],
        "fair": [
            {"k": k, "n": n, "atMost": stats.binom.cdf(k, n, 0.5), "atLeast": stats.binom.sf(k - 1, n, 0.5)}
            for n in [1, 2, 5, 20, 99]
            for k in sorted({0, 1, n // 2, n - 1, n})
        ],
    }
