"""RandomForestClassifier.fit of scikit-learn."""

from sklearn.ensemble import RandomForestClassifier


def fit(**params):
    return lambda data: lambda: RandomForestClassifier(n_jobs=1, random_state=0, **params).fit(data.X, data.y)


CASES = {
    "forest-133x724": fit(n_estimators=300),
    "forest-5000x200": fit(n_estimators=300),
    "forest-missing-5000x200": fit(n_estimators=100),
    "forest-entropy-5000x200": fit(n_estimators=100, criterion="entropy"),
    "forest-balanced-subsample-133x724": fit(n_estimators=300, class_weight="balanced_subsample"),
}
