"""numpy's legacy generator, and MurmurHash3 as scikit-learn bundles it."""

import numpy as np
from sklearn.utils import murmurhash3_32


def stream(seed):
    state = np.random.RandomState
    integers = []
    generator = state(seed)
    for low, high in [(0, 1), (0, 2), (0, 10), (-5, 5), (0, 1000), (3, 2**31 + 5), (0, 2**32)]:
        integers.append({"low": low, "high": high, "values": [generator.randint(low, high) for _ in range(20)]})
    uniform = state(seed)
    normal = state(seed)
    mixed = state(seed)
    permutation = state(seed)
    far = state(seed)
    far.random_sample(5000)
    shuffled = np.arange(40) / 2
    state(seed).shuffle(shuffled)
    return {
        "seed": seed,
        "random": state(seed).random_sample(400),
        "uniform": [uniform.uniform(-3, 7) for _ in range(20)],
        "integers": integers,
        "normal": [normal.standard_normal() for _ in range(101)],
        "mixed": [mixed.standard_normal() if i % 2 == 0 else mixed.random_sample() for i in range(20)],
        "permutations": [permutation.permutation(n) for n in (1, 2, 7, 100)],
        "shuffled": shuffled,
        "far": far.random_sample(5),
    }


def hashes():
    for seed in (0, 42, 2**32 - 1):
        for parts in ([], [0], [1], [7, 3], [3, 7], [0, 0, 0], [123456789, 2**32 - 1, 5, 2**31]):
            key = np.array(parts, dtype="<u4").tobytes()
            yield {"seed": seed, "parts": parts, "hash": murmurhash3_32(key, seed=seed, positive=True)}


def cases():
    return {"streams": [stream(seed) for seed in (0, 42, 2**32 - 1)], "hashes": list(hashes())}
