"""Folds of scikit-learn, as the number of the fold that tests each row."""

import warnings

import numpy as np
from sklearn.model_selection import RepeatedStratifiedKFold, StratifiedGroupKFold, StratifiedKFold, train_test_split


def test_fold(splitter, y, groups=None):
    folds = np.full(len(y), -1)
    for number, (_, test) in enumerate(splitter.split(np.zeros(len(y)), y, groups)):
        folds[test] = number
    assert (folds >= 0).all()
    return folds


def labels(rng, n, rate, at_least):
    while True:
        y = (rng.uniform(size=n) < rate).astype(int)
        if at_least <= y.sum() <= n - at_least:
            return y


def settings(rng, i):
    splits = [2, 3, 5, 10][i % 4]
    shuffle = i % 3 != 0
    seed = [0, 42, 2**32 - 1, 7][rng.randint(4)]
    return splits, shuffle, seed


def splitter(kind, splits, shuffle, seed):
    return kind(n_splits=splits, shuffle=shuffle, random_state=seed if shuffle else None)


def stratified():
    rng = np.random.RandomState(21)
    for i in range(24):
        splits, shuffle, seed = settings(rng, i)
        y = labels(rng, [30, 57, 133][i % 3], [0.5, 0.35, 0.4][i % 3], splits)
        folds = test_fold(splitter(StratifiedKFold, splits, shuffle, seed), y)
        yield {"y": y, "nSplits": splits, "shuffle": shuffle, "randomState": seed, "testFold": folds}


def groups_holding(y, groups, label):
    return len(set(groups[y == label]))


def grouped():
    rng = np.random.RandomState(22)
    made = 0
    while made < 30:
        splits, shuffle, seed = settings(rng, made)
        n = [60, 133, 200][made % 3]
        patients = [n, n // 2, n // 3][(made // 3) % 3]
        groups = np.arange(n) if patients == n else rng.randint(patients, size=n) * 7 - 100
        if made % 2:
            y = labels(rng, n, 0.4, splits)
        else:
            grade = labels(rng, 7 * n, 0.35, splits)
            y = grade[groups + 100]
        if min(groups_holding(y, groups, 0), groups_holding(y, groups, 1)) < splits:
            continue
        folds = test_fold(splitter(StratifiedGroupKFold, splits, shuffle, seed), y, groups)
        made += 1
        yield {"y": y, "groups": groups, "nSplits": splits, "shuffle": shuffle, "randomState": seed, "testFold": folds}


def single():
    rng = np.random.RandomState(23)
    for i in range(40):
        n = [10, 20, 25, 50, 133][i % 5]
        size = [0.2, 0.3, 0.25, 0.5][i % 4]
        y = labels(rng, n, [0.5, 0.3][i % 2], 2)
        if i % 10 == 3:
            y = np.array([0, 1] * (n // 2) + [0] * (n % 2))
        seed = int(rng.randint(2**31))
        train, test = train_test_split(np.arange(n), test_size=size, random_state=seed, stratify=y)
        yield {"y": y, "testSize": size, "randomState": seed, "train": np.sort(train), "test": np.sort(test)}


def repeated():
    """Two repeats of either kind; the grouped one goes about it as RepeatedStratifiedKFold does."""
    rng = np.random.RandomState(24)
    for splits, seed in ((2, 0), (3, 7), (5, 2**32 - 1)):
        y = labels(rng, 40, 0.4, 10)
        groups = rng.randint(0, 30, size=40)
        options = {"nSplits": splits, "nRepeats": 2, "randomState": seed}
        plain = RepeatedStratifiedKFold(n_splits=splits, n_repeats=2, random_state=seed)
        state = np.random.RandomState(seed)
        by_group = [StratifiedGroupKFold(splits, shuffle=True, random_state=state) for _ in range(2)]
        yield {
            "y": y,
            "groups": groups,
            "options": options,
            "tests": [test for _, test in plain.split(y, y)],
            "groupedTests": [test for splitter in by_group for _, test in splitter.split(y, y, groups)],
        }


def cases():
    warnings.filterwarnings("ignore")
    return {
        "stratified": list(stratified()),
        "grouped": list(grouped()),
        "single": list(single()),
        "repeated": list(repeated()),
    }
