import numpy as np
from sklearn.decomposition import PCA


def case(X, later, n_components, whiten=False, svd_solver="full"):
    pca = PCA(n_components=n_components, whiten=whiten, svd_solver=svd_solver).fit(X)
    transformed = pca.transform(later)
    return {
        "nComponents": n_components,
        "whiten": whiten,
        "mean": pca.mean_,
        "components": pca.components_,
        "explainedVariance": pca.explained_variance_,
        "explainedVarianceRatio": pca.explained_variance_ratio_,
        "singularValues": pca.singular_values_,
        "noiseVariance": pca.noise_variance_,
        "transformed": transformed,
        "restored": pca.inverse_transform(transformed),
    }


def cases():
    rng = np.random.RandomState(6)
    mixed = rng.normal(size=(30, 30)) * np.linspace(3, 0.1, 30)
    wide = (mixed @ rng.normal(size=(30, 45)) + 10)[:14]
    tall = rng.normal(size=(25, 6)) @ rng.normal(size=(6, 6))
    tables = {"wide": wide[:12], "tall": tall[:20]}
    later = {"wide": wide[12:], "tall": tall[20:]}
    cases = {
        name: {
            "X": X,
            "later": later[name],
            "results": [
                case(X, later[name], 5),
                case(X, later[name], 3, whiten=True),
                case(X, later[name], 0.8),
                case(X, later[name], 0.999),
            ],
        }
        for name, X in tables.items()
    }
    # Ten rows a feature or more: scikit-learn takes the covariance.
    long = rng.normal(size=(60, 4)) @ rng.normal(size=(4, 4)) + [3, 0, -1, 10]
    cases["long"] = {
        "X": long[:50],
        "later": long[50:],
        "results": [case(long[:50], long[50:], n, w, "covariance_eigh") for n, w in ((None, False), (2, True), (0.9, False))],
    }
    # Columns on scales from 1 to 1e-6, so that the variances go down to 1e-12 of the largest.
    graded = rng.normal(size=(30, 9)) * np.logspace(0, -6, 9)
    cases["graded"] = {"X": graded[:24], "later": graded[24:], "results": [case(graded[:24], graded[24:], None)]}
    return cases
