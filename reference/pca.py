import numpy as np
from sklearn.decomposition import PCA


def case(X, later, n_components, whiten=False):
    pca = PCA(n_components=n_components, whiten=whiten, svd_solver="full").fit(X)
    return {
        "nComponents": n_components,
        "whiten": whiten,
        "mean": pca.mean_,
        "components": pca.components_,
        "explainedVariance": pca.explained_variance_,
        "explainedVarianceRatio": pca.explained_variance_ratio_,
        "transformed": pca.transform(later),
    }


def cases():
    rng = np.random.RandomState(6)
    mixed = rng.normal(size=(30, 30)) * np.linspace(3, 0.1, 30)
    wide = (mixed @ rng.normal(size=(30, 45)) + 10)[:14]
    tall = rng.normal(size=(25, 6)) @ rng.normal(size=(6, 6))
    tables = {"wide": wide[:12], "tall": tall[:20]}
    later = {"wide": wide[12:], "tall": tall[20:]}
    return {
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
