import numpy as np
from sklearn.metrics.pairwise import nan_euclidean_distances
from sklearn.neighbors import NearestNeighbors


def with_missing(rng, rows, columns):
    X = np.round(rng.normal(size=(rows, columns)), 3)
    X[rng.uniform(size=X.shape) < 0.2] = np.nan
    return X


def cases():
    rng = np.random.RandomState(21)
    queries, candidates = with_missing(rng, 9, 6), with_missing(rng, 30, 6)
    # Without a feature in common with the first two candidates.
    queries[0] = [1, np.nan, np.nan, np.nan, np.nan, np.nan]
    candidates[:2, 0] = np.nan
    distances = nan_euclidean_distances(queries, candidates)
    order = np.argsort(distances, axis=1, kind="stable")
    complete = np.round(rng.normal(size=(40, 17)), 3)
    return {
        "queries": queries,
        "candidates": candidates,
        "common": (~np.isnan(distances)).sum(axis=1),
        "order": order,
        "distances": np.take_along_axis(distances, order, axis=1),
        "X": complete,
        "nearest": NearestNeighbors(n_neighbors=6).fit(complete).kneighbors(complete, return_distance=False)[:, 1:],
    }
