"""XGBClassifier.fit of XGBoost."""

from xgboost import XGBClassifier

OF_A_COHORT = {"n_estimators": 175, "max_depth": 4}


def fit(**params):
    return lambda data: lambda: XGBClassifier(n_jobs=1, **params).fit(data.X, data.y)


CASES = {
    "xgboost-exact-133x724": fit(tree_method="exact", **OF_A_COHORT),
    "xgboost-exact-5000x200": fit(tree_method="exact", n_estimators=20),
    "xgboost-hist-133x724": fit(tree_method="hist", **OF_A_COHORT),
    "xgboost-hist-50000x100": fit(tree_method="hist"),
}
