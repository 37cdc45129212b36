import numpy as np
from sklearn.impute import SimpleImputer


def cases():
    rng = np.random.RandomState(1)
    X = rng.normal(size=(9, 5)) * [1, 1e5, 1e-5, 1, 1]
    X[rng.uniform(size=X.shape) < 0.25] = np.nan
    X[:, 3] = np.nan
    later = rng.normal(size=(4, 5))
    later[1] = np.nan
    results = {"X": X, "later": later}
    for strategy in ["median", "mean"]:
        imputer = SimpleImputer(strategy=strategy).fit(X)
        results[strategy] = {
            "statistics": imputer.statistics_,
            "names": imputer.get_feature_names_out(list("abcde")),
            "transformed": imputer.transform(later),
        }
    return results
