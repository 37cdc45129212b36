"""Splits, grids, halving schedules, cross-validated scores and ColumnTransformer, with groups drawn as patients with one to four rows."""

import warnings
from importlib.util import module_from_spec, spec_from_file_location
from itertools import product
from pathlib import Path

import numpy as np
from sklearn.compose import ColumnTransformer
from sklearn.model_selection import (
    ParameterGrid,
    RepeatedStratifiedKFold,
    StratifiedGroupKFold,
    StratifiedKFold,
    cross_val_predict,
    cross_validate,
    train_test_split,
)
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import MinMaxScaler, StandardScaler
from sklearn.svm import SVC

SEEDS = (0, 1, 42, 2**32 - 1)


def formulas(topic):
    """The script of a topic's small cases, which bears this one's name."""
    spec = spec_from_file_location(f"reference_{topic}", Path(__file__).parent.parent / f"{topic}.py")
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


halving = formulas("model_selection").halving


def fold_of(splits, rows):
    folds = np.full(rows, -1, dtype=np.int32)
    for number, (_, test) in enumerate(splits):
        folds[test] = number
    return folds


def splits(name, y, groups):
    rows = len(y)
    for n, (shuffle, seed) in product((2, 3, 5, 10), ((False, 0), *((True, seed) for seed in SEEDS))):
        params = {"nSplits": n, "shuffle": shuffle, "randomState": seed}
        state = seed if shuffle else None
        plain = StratifiedKFold(n, shuffle=shuffle, random_state=state).split(y, y)
        yield {"estimator": "stratifiedKFold", "params": params, "expected": {"folds": fold_of(plain, rows)}}
        grouped = StratifiedGroupKFold(n, shuffle=shuffle, random_state=state).split(y, y, groups)
        folds = fold_of(grouped, rows)
        yield {"estimator": "stratifiedGroupKFold", "params": params, "groups": groups, "expected": {"folds": folds}}
    for n, repeats, seed in product((2, 3, 5, 10), (1, 3, 7), (0, 42)):
        params = {"nSplits": n, "nRepeats": repeats, "randomState": seed}
        tests = [test for _, test in RepeatedStratifiedKFold(n_splits=n, n_repeats=repeats, random_state=seed).split(y, y)]
        folds = np.array([fold_of([(None, t) for t in tests[r * n : (r + 1) * n]], rows) for r in range(repeats)])
        yield {"estimator": "repeatedStratifiedKFold", "params": params, "expected": {"folds": folds.ravel()}}
        state = np.random.RandomState(seed)
        by_group = [
            fold_of(StratifiedGroupKFold(n, shuffle=True, random_state=state).split(y, y, groups), rows) for _ in range(repeats)
        ]
        yield {
            "estimator": "repeatedStratifiedGroupKFold",
            "params": params,
            "groups": groups,
            "expected": {"folds": np.concatenate(by_group)},
        }
    for size, seed in product((0.1, 0.2, 0.25, 0.5), SEEDS[:3]):
        _, test = train_test_split(np.arange(rows), test_size=size, random_state=seed, stratify=y)
        params = {"testSize": size, "randomState": seed}
        yield {"estimator": "stratifiedGroupSplit", "params": params, "expected": {"test": np.sort(test).astype(np.int32)}}


def schedules():
    for n, least, factor, aggressive in product((7, 20, "exhaust"), (1, 4), (2, 3, 1.5), (False, True)):
        for most in (5, 81, 130):
            search = halving(n, least, most, factor, aggressive)
            yield {
                "estimator": "halvingSchedule",
                "params": {
                    "nCandidates": n,
                    "minResources": least,
                    "maxResources": most,
                    "factor": factor,
                    "aggressiveElimination": aggressive,
                },
                "expected": {"candidates": np.array(search.n_candidates_), "resources": np.array(search.n_resources_)},
            }


def grids():
    values = {"maxDepth": [2, 3, 4, 6], "C": [0.1, 1, 10], "kernel": ["rbf", "linear"], "shrinking": [True, False]}
    names = list(values)
    for mask in range(1, 16):
        chosen = {name: values[name] for bit, name in enumerate(names) if mask >> bit & 1}
        yield {"estimator": "parameterGrid", "params": chosen, "expected": {"grid": list(ParameterGrid(chosen))}}


def validations(X, y):
    for C, kernel, n, seed in product((0.1, 1.0, 30.0), ("rbf", "linear"), (3, 5), (0, 5)):
        model = make_pipeline(StandardScaler(), SVC(C=C, kernel=kernel))
        cv = StratifiedKFold(n, shuffle=True, random_state=seed)
        scores = cross_validate(model, X, y, cv=cv, scoring=["roc_auc", "average_precision"])
        yield {
            "estimator": "crossValidate",
            "params": {"C": C, "kernel": kernel, "nSplits": n, "randomState": seed},
            "expected": {
                "rocAuc": scores["test_roc_auc"],
                "averagePrecision": scores["test_average_precision"],
                "outOfFold": cross_val_predict(model, X, y, cv=cv, method="decision_function"),
            },
        }


def columns(X, train, test):
    width = X.shape[1]
    thirds = [list(range(0, width, 3)), list(range(1, width, 3))[::-1], list(range(5))]
    for remainder, verbose, parts in product(("drop", "passthrough"), (True, False), (1, 2, 3)):
        chosen = [("scale", "StandardScaler", thirds[0]), ("range", "MinMaxScaler", thirds[1]), ("same", "passthrough", thirds[2])]
        if parts == 3 and not verbose:
            chosen[2] = ("same", "drop", thirds[2])
        makers = {"StandardScaler": StandardScaler, "MinMaxScaler": MinMaxScaler}
        made = [(name, makers[kind]() if kind in makers else kind, at) for name, kind, at in chosen[:parts]]
        ct = ColumnTransformer(made, remainder=remainder, verbose_feature_names_out=verbose).fit(X[train])
        names = [f"f{j}" for j in range(width)]
        yield {
            "estimator": "ColumnTransformer",
            "params": {"remainder": remainder, "verboseFeatureNamesOut": verbose},
            "parts": [{"name": name, "kind": kind, "columns": np.array(at, dtype=np.int32)} for name, kind, at in chosen[:parts]],
            "expected": {"transformed": ct.transform(X[test][:40]), "names": list(ct.get_feature_names_out(names))},
        }


def cases(data):
    warnings.filterwarnings("ignore")
    for name, d in data.items():
        y = np.asarray(d.y).astype(int)
        rng = np.random.default_rng(17)
        groups = np.repeat(np.arange(len(y)), rng.integers(1, 5, size=len(y)))[: len(y)].astype(np.int32)
        groups = rng.permutation(len(y)).astype(np.int32)[groups]
        for case in splits(name, y, groups):
            yield {"dataset": name, **case}
        rows = np.sort(rng.permutation(len(y))[:600])
        for case in validations(d.filled[rows], y[rows]):
            yield {"dataset": name, "rows": rows.astype(np.int32), **case}
        for case in columns(d.filled, d.train, d.test):
            yield {"dataset": name, **case}
    for case in (*schedules(), *grids()):
        yield {"dataset": next(iter(data)), **case}
