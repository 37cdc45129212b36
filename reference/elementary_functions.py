"""Python's exp, expm1, tanh and log (those of the C library) at arguments all over their range."""

import math

import numpy as np


def cases():
    rng = np.random.default_rng(12)
    around = [float(x) for x in np.concatenate([rng.uniform(-1, 1, 150), rng.uniform(-30, 30, 150), [1e-9, -1e-300, 0.25, -22.5]])]
    far = [float(x) for x in np.concatenate([rng.uniform(-740, 709, 60), [709.7, -708.5, -745.0]])]
    positive = [*range(1, 400), 1000, 59049, 0.3, 1e-200, 1e250, 1 + 2**-40, *[float(x) for x in rng.uniform(0, 1, 100)]]
    return {
        "exp": [[x, math.exp(x)] for x in around + far],
        "expm1": [[x, math.expm1(x)] for x in around],
        "tanh": [[x, math.tanh(x)] for x in around],
        "log": [[x, math.log(x)] for x in positive],
    }
