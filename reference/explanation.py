"""Contributions to a whole pipeline's calibrated log-odds, by SHAP on scikit-learn's pipelines."""

import numpy as np
import shap
from sklearn.decomposition import PCA
from sklearn.ensemble import RandomForestClassifier
from sklearn.feature_selection import VarianceThreshold
from sklearn.impute import SimpleImputer
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler
from sklearn.svm import SVC
from xgboost import DMatrix, XGBClassifier

SIGMOID = {"a": -1.7, "b": 0.4}


def data():
    rng = np.random.RandomState(4)
    y = (rng.random_sample(90) < 0.4).astype(int)
    X = np.round(rng.normal(size=(90, 6)) * [1, 10, 0.1, 1, 1, 1] + y[:, None] * (np.arange(6) < 2), 3)
    X[:, 3] = 1
    X[rng.random_sample(X.shape) < 0.08] = np.nan
    return X, y


def positive(values):
    values = np.asarray(values)
    return values[:, :, 1] if values.ndim == 3 else values


def trees(pipeline, X, y, rows):
    """Column 3 is constant and left out, so the contributions of the others are put in their places."""
    pipeline.fit(X, y)
    explainer = shap.TreeExplainer(pipeline[-1])
    reached = pipeline[:-1].transform(rows)
    base = np.ravel(explainer.expected_value)[-1]
    if isinstance(pipeline[-1], XGBClassifier):
        base = pipeline[-1].get_booster().predict(DMatrix(reached), pred_contribs=True)[0, -1].astype(float)
        explainer.model.model_type = "internal"  # SHAP's own C++ in double precision
    values = positive(explainer.shap_values(reached, check_additivity=False))
    return {"base": -(SIGMOID["a"] * base + SIGMOID["b"]), "values": np.insert(-SIGMOID["a"] * values, 3, 0.0, axis=1)}


def whole(pipeline, X, y, rows, background):
    """Every coalition of the features as they are given to the pipeline: nothing is followed through its steps."""
    pipeline.fit(X, y)
    explainer = shap.KernelExplainer(lambda A: -(SIGMOID["a"] * pipeline.decision_function(A) + SIGMOID["b"]), background)
    values = explainer.shap_values(rows, nsamples=2 ** X.shape[1], l1_reg=False, silent=True)
    return {"base": explainer.expected_value, "values": values}


def steps(*last):
    return make_pipeline(SimpleImputer(strategy="median"), VarianceThreshold(), StandardScaler(), *last)


def cases():
    X, y = data()
    rows = X[:6]
    # Evenly spaced, as ours takes them.
    background = X[[i * len(X) // 8 for i in range(8)]]
    return {
        "X": X,
        "y": y,
        "rows": rows,
        "sigmoid": SIGMOID,
        "pipelines": {
            "xgboost": trees(steps(XGBClassifier(tree_method="exact", n_jobs=1, n_estimators=20, max_depth=3)), X, y, rows),
            "forest": trees(steps(RandomForestClassifier(n_estimators=10, random_state=3)), X, y, rows),
            "svm, rbf": whole(steps(SVC(gamma=0.1)), X, y, rows, background),
            "svm, linear": whole(steps(SVC(kernel="linear")), X, y, rows, background),
            "svm, linear, through components": whole(steps(PCA(n_components=3), SVC(kernel="linear")), X, y, rows, background),
        },
    }
