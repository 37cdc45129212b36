"""The four data sets of the wide check: two of real gliomas, where they are at hand, and two synthetic ones."""

from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pandas as pd
from sklearn.model_selection import train_test_split
from sklearn.preprocessing import StandardScaler


@dataclass
class Dataset:
    X: np.ndarray
    """Shape (rows, features); missing cells are NaN."""
    y: np.ndarray
    """1 is the rare class."""
    filled: np.ndarray
    """X with the median of its column in each missing cell; 0 in a column without values."""
    scaled: np.ndarray
    """`filled`, standardised."""
    train: np.ndarray
    """Row indices of three quarters of the rows, stratified, ascending."""
    test: np.ndarray


def load(glioma):
    """The data sets by name. `glioma` is the folder of the TCGA files, or None to do without them."""
    sets = {}
    if glioma is not None:
        X, names, y = read_glioma(Path(glioma))
        sets["glioma-130x724"] = dataset(X, y)
        sets["glioma-flair-130x165"] = dataset(X[:, ["FLAIR" in name for name in names]], y)
    sets["synthetic-600x40"] = dataset(*mixed(np.random.RandomState(600), 600, 40, missing=0.08))
    sets["synthetic-5000x200"] = dataset(*mixed(np.random.RandomState(5000), 5000, 200, missing=0.02))
    return sets


def read_glioma(folder):
    tables = [pd.read_csv(folder / f"TCGA_{name}_radiomicFeatures.csv") for name in ("GBM", "LGG")]
    y = np.repeat([0, 1], [len(table) for table in tables])
    features = pd.concat(tables).drop(columns=["ID", "Date"])
    X = features.apply(pd.to_numeric, errors="coerce").to_numpy(float)
    X[~np.isfinite(X)] = np.nan
    return X, list(features.columns), y


def mixed(rng, rows, columns, missing):
    """Continuous, skewed, tied and constant columns, one nearly a copy of another, cells missing in every second column."""
    X = rng.normal(size=(rows, columns))
    X[:, 1::5] = np.exp(X[:, 1::5] * 1.5)
    X[:, 2::5] = np.round(X[:, 2::5] * 2)
    X[:, 3::10] = X[:, 0, None] * 1e4 + X[:, 3::10] * 1e3
    X[:, 7] = 3.25
    signal = X[:, 0] + 0.7 * X[:, 2] + np.log1p(X[:, 1]) + X[:, 4] * X[:, 5] / 2 + rng.normal(size=rows)
    X[:, ::2][rng.rand(rows, X[:, ::2].shape[1]) < missing] = np.nan
    return X, (signal > np.quantile(signal, 0.75)).astype(int)


def dataset(X, y):
    with np.errstate(all="ignore"):
        medians = np.array([np.median(column[~np.isnan(column)]) if (~np.isnan(column)).any() else 0.0 for column in X.T])
    filled = np.where(np.isnan(X), medians, X)
    train, test = train_test_split(np.arange(len(y)), test_size=0.25, stratify=y, random_state=0)
    return Dataset(X, y, filled, StandardScaler().fit_transform(filled), np.sort(train), np.sort(test))
