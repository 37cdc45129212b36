import numpy as np
import shap
from sklearn.ensemble import RandomForestClassifier
from sklearn.svm import SVC
from xgboost import DMatrix, XGBClassifier


def data():
    rng = np.random.RandomState(9)
    y = (rng.random_sample(80) < 0.4).astype(int)
    X = np.round(rng.normal(size=(80, 6)) + 0.8 * y[:, None] * (np.arange(6) < 2), 2)
    X[:, 3] = np.round(X[:, 3])
    X[rng.random_sample(X.shape) < 0.12] = np.nan
    return X, y


def positive(values):
    values = np.asarray(values)
    return values[:, :, 1] if values.ndim == 3 else values


def explained(model, rows, background):
    explainer = shap.TreeExplainer(model)
    base = explainer.expected_value
    case = {}
    if isinstance(model, XGBClassifier):
        contributions = model.get_booster().predict(DMatrix(rows), pred_contribs=True).astype(float)
        case["contributions"], base = contributions[:, :-1], contributions[0, -1]
        explainer.model.model_type = "internal"  # SHAP's own C++ in double precision
    background = background.astype(np.float32).astype(float)  # SHAP rounds the rows to single precision itself, the background not
    interventional = shap.TreeExplainer(model, background, feature_perturbation="interventional")
    return {
        **case,
        "base": np.ravel(base)[-1],
        "values": positive(explainer.shap_values(rows, check_additivity=False)),
        "interventional_base": np.ravel(interventional.expected_value)[-1],
        "interventional": positive(interventional.shap_values(rows, check_additivity=False)),
    }


def kernel(rows, background):
    def f(A):
        return np.tanh(A[:, 0] - 2 * A[:, 1]) + 0.5 * A[:, 2] * A[:, 3] + np.abs(A[:, 4])

    explainer = shap.KernelExplainer(f, background)
    values = explainer.shap_values(rows, nsamples=1000, l1_reg=False, silent=True)
    return {"background": background, "rows": rows, "base": explainer.expected_value, "values": values}


def svc(X, y, rows, background, **params):
    model = SVC(**params).fit(X, y)
    explainer = shap.KernelExplainer(model.decision_function, background)
    values = explainer.shap_values(rows, nsamples=2 ** X.shape[1], l1_reg=False, silent=True)
    return {"params": params, "background": background, "rows": rows, "base": explainer.expected_value, "values": values}


def cases():
    X, y = data()
    rows, background = X[:10], X[10:22]
    boosted = {
        "deep": ({"max_depth": 6}, 12),
        "stumps": ({"max_depth": 1, "base_score": 0.3}, 8),
        "small_leaves": ({"max_depth": 8, "min_child_weight": 0.01, "scale_pos_weight": 2}, 6),
    }
    forests = {"plain": {"n_estimators": 8}, "shallow": {"n_estimators": 5, "max_depth": 3, "class_weight": "balanced_subsample"}}
    trees = {}
    for name, (params, n) in boosted.items():
        model = XGBClassifier(tree_method="exact", n_jobs=1, n_estimators=n, **params).fit(X, y)
        trees[f"XGBClassifier {name}"] = explained(model, rows, background)
    for name, params in forests.items():
        model = RandomForestClassifier(random_state=3, **params).fit(X, y)
        trees[f"RandomForestClassifier {name}"] = explained(model, rows, background)
    complete = np.nan_to_num(X)
    same = complete[:4].copy()
    same[1, 2:4] = complete[30, 2:4]
    kernels = {"all_features": kernel(complete[:4], complete[30:38]), "some_equal": kernel(same[1:2], complete[30:31])}
    machines = {
        "rbf": svc(complete, y, same, complete[30:38], gamma=0.2, C=3),
        "rbf_narrow": svc(complete, y, same, complete[30:31], gamma=4, C=1),
        "linear": svc(complete, y, same, complete[30:38], kernel="linear", C=0.5),
    }
    return {"X": X, "y": y, "rows": rows, "background": background, "trees": trees, "kernel": kernels, "complete": complete, "svc": machines}
