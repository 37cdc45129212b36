"""TreeExplainer.shap_values of SHAP, path dependent."""

import shap
from sklearn.ensemble import RandomForestClassifier
from xgboost import XGBClassifier

ROWS = 1000


def explain(make):
    def prepare(data):
        explainer = shap.TreeExplainer(make().fit(data.X, data.y))
        rows = data.X[:ROWS]
        return lambda: explainer.shap_values(rows)

    return prepare


def boosted(**params):
    return explain(lambda: XGBClassifier(tree_method="exact", n_jobs=1, **params))


CASES = {
    "shap-xgboost-5000x40": boosted(n_estimators=100, max_depth=6),
    "shap-xgboost-missing-1000x200": boosted(n_estimators=100, max_depth=4),
    "shap-forest-1000x40": explain(lambda: RandomForestClassifier(20, n_jobs=1, random_state=0)),
}
