import numpy as np
from scipy.stats import chi2
from sklearn.covariance import LedoitWolf


def case(X, later, assume_centered=False):
    lw = LedoitWolf(assume_centered=assume_centered).fit(X)
    distances = lw.mahalanobis(X)
    return {
        "X": X,
        "later": later,
        "assumeCentered": assume_centered,
        "location": lw.location_,
        "covariance": lw.covariance_,
        "precision": lw.precision_,
        "shrinkage": lw.shrinkage_,
        "distances": lw.mahalanobis(later),
        "thresholds": {"training": np.percentile(distances, 90), "chi2": chi2.ppf(0.9, X.shape[1])},
    }


def cases():
    rng = np.random.RandomState(8)
    mixing = rng.normal(size=(12, 12))
    rows = rng.normal(size=(60, 12)) @ mixing + 3
    constant = rows[:20, :4].copy()
    constant[:, 2] = 5
    # Two rows of opposite signs: the sample covariance is taken as it is, and is singular.
    opposite = np.array([[1.0, 2, 3], [-1, -2, -3]])
    probabilities = [0.001, 0.025, 0.5, 0.975, 0.999]
    return {
        "tall": case(rows[:50, :5], rows[50:, :5]),
        "wide": case(rows[:8], rows[50:]),
        "aboutZero": case(rows[:30, :3], rows[50:, :3], assume_centered=True),
        "oneFeature": case(rows[:30, :1], rows[50:, :1]),
        "constantFeature": case(constant, rows[50:, :4]),
        "singular": case(opposite, rows[50:, :3]),
        "chi2": [{"degrees": df, "probabilities": probabilities, "values": chi2.ppf(probabilities, df)} for df in (1, 2, 5, 30, 165, 724)],
    }
