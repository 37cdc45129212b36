"""Principal components, and Ledoit and Wolf's covariance with the outliers under it."""

import numpy as np
from scipy.stats import chi2
from sklearn.covariance import LedoitWolf
from sklearn.decomposition import PCA

SOME_ROWS = 200
PCAS = [
    {"nComponents": n, "whiten": w}
    for n, w in [(None, False), (None, True), (1, False), (2, True), (5, False), (10, True), (20, False), (0.5, False), (0.8, True), (0.95, False), (0.99, True), (0.999, False)]
]
LEDOIT_WOLF = [(used, half, centred) for used in ("filled", "scaled") for half in (0, 1, 2) for centred in (False, True)]
OUTLIERS = [(reference, level, centred) for reference in ("training", "chi2") for level in (0.5, 0.9, 0.975) for centred in (False, True)]


def cases(data):
    for name, each in data.items():
        for at, params in enumerate(PCAS):
            yield components(name, each, params, ("scaled", "scaled", "filled")[at % 3] if name.startswith("synthetic") else "scaled")
        for used, half, centred in LEDOIT_WOLF:
            yield covariance(name, each, used, half, centred)
        for reference, level, centred in OUTLIERS:
            yield outliers(name, each, reference, level, centred)


def components(name, each, params, used):
    X = getattr(each, used)
    train = X[each.train]
    # What scikit-learn chooses itself for many rows, where its squares lose no digits; a full decomposition elsewhere.
    solver = "covariance_eigh" if len(train) >= 10 * train.shape[1] and used == "scaled" else "full"
    pca = PCA(n_components=params["nComponents"], whiten=params["whiten"], svd_solver=solver).fit(train)
    # Beyond the rank its directions are arbitrary.
    variances = PCA(svd_solver=solver).fit(train).explained_variance_
    rounding = max(train.shape) * np.finfo(float).eps
    floor = variances[0] * (rounding if solver == "covariance_eigh" else rounding**2)
    rank = int((pca.explained_variance_ > floor).sum())
    later = X[each.test][:SOME_ROWS]
    transformed = pca.transform(later)[:, :rank]
    expected = {
        "mean": pca.mean_,
        "components": pca.components_[:rank],
        "explainedVariance": pca.explained_variance_[:rank],
        "explainedVarianceRatio": pca.explained_variance_ratio_[:rank],
        "singularValues": pca.singular_values_[:rank],
        "noiseVariance": pca.noise_variance_,
        "transformed": transformed,
        # Beyond the rank nothing is lost but what rows have that the training rows had not.
        "restored": transformed @ (pca.components_ * (np.sqrt(pca.explained_variance_[:, None]) if params["whiten"] else 1))[:rank] + pca.mean_,
    }
    return {"estimator": "PCA", "dataset": name, "params": params, "used": used, "expected": expected}


def covariance(name, each, used, half, centred):
    X = getattr(each, used)
    rows = [each.train, each.train[: len(each.train) // 2], each.train[::5]][half]
    lw = LedoitWolf(assume_centered=centred).fit(X[rows])
    p = X.shape[1]
    expected = {
        "location": lw.location_,
        "covariance": lw.covariance_[: min(p, 200)],
        "shrinkage": lw.shrinkage_,
        "precision": lw.precision_[: min(p, 200)],
        "distances": lw.mahalanobis(X[each.test][:SOME_ROWS]),
    }
    params = {"assumeCentered": centred, "input": used, "rows": ["all", "half", "a fifth"][half]}
    return {"estimator": "LedoitWolf", "dataset": name, "params": params, "rows": rows, "expected": expected}


def outliers(name, each, reference, level, centred):
    train, later = each.scaled[each.train], each.scaled[each.test][:SOME_ROWS]
    lw = LedoitWolf(assume_centered=centred).fit(train)
    distances = lw.mahalanobis(later)
    threshold = np.quantile(lw.mahalanobis(train), level) if reference == "training" else chi2.ppf(level, train.shape[1])
    expected = {"threshold": threshold, "decision": threshold - distances, "outliers": (distances > threshold).astype(int)}
    return {"estimator": "LedoitWolfOutliers", "dataset": name, "params": {"reference": reference, "level": level, "assumeCentered": centred}, "expected": expected}
