import contextlib
import io

import numpy as np
import pandas as pd
from neuroCombat.neuroCombat import neuroCombat, neuroCombatFromTraining

COVARIATES = ["batch", "sex", "age"]


class OlderNumpy:
    """numpy with what neuroCombat 0.2.12 still asks of it: `np.int`, and that `int(np.where(…)[0])` may be had of an array of one."""

    int = int

    def __init__(self, whole_numbers_of_arrays=False):
        self.whole_numbers_of_arrays = whole_numbers_of_arrays

    def __getattr__(self, name):
        return getattr(np, name)

    def where(self, condition):
        found = np.where(condition)
        return [each.item() for each in found] if self.whole_numbers_of_arrays else found


@contextlib.contextmanager
def older_numpy(**options):
    names = neuroCombat.__globals__
    names["np"] = OlderNumpy(**options)
    try:
        with contextlib.redirect_stdout(io.StringIO()):
            yield
    finally:
        names["np"] = np


def harmonise(X, later, **params):
    """neuroCombat of rows that begin with batch, sex and age, and `neuroCombatFromTraining` of later ones."""
    covars = pd.DataFrame(X[:, :3], columns=COVARIATES)
    with older_numpy():
        result = neuroCombat(X[:, 3:].T.copy(), covars, "batch", **params)
    estimates = result["estimates"]
    # With a reference batch, the levels are numbered; the rows' batches are then numbered likewise.
    batches = np.unique(X[:, 0])
    batch = np.searchsorted(batches, later[:, 0])
    with older_numpy(whole_numbers_of_arrays=True):
        adjusted = neuroCombatFromTraining(later[:, 3:].T, batch, {**estimates, "batches": np.arange(len(batches))})
    return {
        "harmonised": result["data"].T,
        "gammaStar": estimates["gamma.star"],
        "deltaStar": np.asarray(estimates["delta.star"], dtype=float),
        "standMean": estimates["stand.mean"][:, 0],
        "varPooled": estimates["var.pooled"][:, 0],
        "later": adjusted["data"].T,
    }


def table():
    """Three scanners that shift and stretch seven features; age and sex have effects, too."""
    rng = np.random.RandomState(4)
    batch = rng.permutation(np.repeat([1, 4, 7], [9, 12, 6]))
    sex = rng.randint(0, 3, size=27)
    age = np.round(rng.normal(50, 12, size=27))
    X = rng.normal(size=(27, 7)) * np.linspace(0.5, 30, 7) + np.linspace(-5, 100, 7)
    X += (batch == 4)[:, None] * rng.normal(2, 1, size=7) + 0.05 * age[:, None] + sex[:, None] * rng.normal(size=7)
    X[batch == 7] *= 1.4
    return np.column_stack([batch, sex, age, X])


def later_rows():
    """Rows of known scanners, of unknown sex and age."""
    rows = table()[[0, 5, 11, 20]] * 1.01
    rows[:, 0] = [1, 7, 4, 4]
    rows[:, 1:3] = np.nan
    return rows


def case(categorical=(), continuous=(), **params):
    names = {"batchCol": "batch_col", "meanOnly": "mean_only", "refBatch": "ref_batch"}
    covariates = {"categorical_cols": [COVARIATES[j] for j in categorical], "continuous_cols": [COVARIATES[j] for j in continuous]}
    found = harmonise(table(), later_rows(), **covariates, **{names.get(name, name): value for name, value in params.items()})
    return {"params": {"categoricalCols": list(categorical), "continuousCols": list(continuous), **params}, **found}


def cases():
    return {
        "X": table(),
        "laterRows": later_rows(),
        "results": [
            case(),
            case([1], [2]),
            case([], [2], parametric=False),
            case([1], [], eb=False),
            case([1], [2], meanOnly=True),
            case([], [], parametric=False, meanOnly=True),
            case([1], [2], refBatch=4),
        ],
    }
