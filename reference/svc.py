import warnings

import numpy as np
from sklearn.calibration import _sigmoid_calibration
from sklearn.svm import SVC


def data(rows, features, seed, shift, grid):
    """Two overlapping classes; on a grid of 1/64 every dot product is exact, in whatever order BLAS adds it up."""
    rng = np.random.RandomState(seed)
    y = (rng.random_sample(rows) < 0.35).astype(int)
    X = rng.normal(size=(rows, features)) + shift * y[:, None]
    return (np.round(X * 64) / 64 if grid else X), y


def fit(name, X, y, unseen, weight=None, **params):
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # probability is deprecated; max_iter is meant to strike
        model = SVC(**params).fit(X, y, sample_weight=weight)
        case = {
            "data": name,
            "params": params,
            "weight": weight,
            "gamma": model._gamma,
            "support": model.support_,
            "n_support": model.n_support_,
            "dual_coef": model.dual_coef_[0],
            "intercept": model.intercept_[0],
            "n_iter": model.n_iter_[0],
            "decision": model.decision_function(unseen),
        }
        if isinstance(params.get("class_weight"), dict):
            case["params"] = params | {"class_weight": [params["class_weight"][label] for label in (0, 1)]}
        if params.get("kernel") == "linear":
            case["coef"] = model.coef_[0]
        if params.get("probability"):
            a, b = model.probA_[0], model.probB_[0]
            case |= {"probA": a, "probB": b, "proba": model.predict_proba(unseen)[:, 1]}
            case["sigmoid"] = 1 - 1 / (1 + np.exp(-a * case["decision"] + b))
    return case


def sigmoids():
    """Platt's A and B on given scores: scikit-learn's calibrator, and the optimum of the same loss to machine precision."""
    rng = np.random.RandomState(4)
    fitted = []
    for rows, slope in [(40, 1.5), (200, 0.3), (61, 6.0)]:
        y = (rng.random_sample(rows) < 0.4).astype(int)
        scores = rng.normal(size=rows) + slope * (y - 0.5)
        n1, n0 = y.sum(), (1 - y).sum()
        target = np.where(y == 1, (n1 + 1) / (n1 + 2), 1 / (n0 + 2))

        ab = np.array(_sigmoid_calibration(scores, y))
        for _ in range(20):  # Newton's method to the end
            z = scores * ab[0] + ab[1]
            p = 1 / (1 + np.exp(z))
            J = np.stack([scores, np.ones(rows)])
            ab = ab - np.linalg.solve((J * (p * (1 - p))) @ J.T, J @ (target - p))
        fitted.append({"scores": scores, "y": y, "calibrator": _sigmoid_calibration(scores, y), "optimum": ab})
    return fitted


def cases():
    grid, grid_y = data(50, 6, 1, 0.7, True)
    free, free_y = data(60, 9, 2, 0.6, False)
    tight, tight_y = data(45, 5, 3, 3.0, True)
    twins, twins_y = np.repeat(grid[:25], 2, axis=0), np.repeat(grid_y[:25], 2)  # every working set is a tie
    unseen = {"grid": data(12, 6, 7, 0.5, True)[0], "free": data(12, 9, 8, 0.5, False)[0], "tight": data(12, 5, 9, 1, True)[0]}
    rng = np.random.RandomState(6)
    weight = rng.random_sample(50) * 2
    some_zero = np.where(rng.random_sample(50) < 0.3, 0, weight)

    def on_grid(**params):
        return fit("grid", grid, grid_y, unseen["grid"], **params)

    def on_free(**params):
        return fit("free", free, free_y, unseen["free"], **params)

    fits = {
        "rbf": on_grid(),
        "rbf_auto": on_grid(gamma="auto", C=10.0),
        "rbf_narrow": on_grid(gamma=2.0, C=0.3),
        "rbf_hard": on_grid(gamma=0.05, C=1000.0),
        "rbf_fine": on_grid(C=100.0, tol=1e-8),
        "linear": on_grid(kernel="linear"),
        "linear_hard": on_grid(kernel="linear", C=300.0),
        "linear_unshrunk": on_grid(kernel="linear", C=300.0, shrinking=False),
        "poly": on_grid(kernel="poly", coef0=1.0, gamma=0.25, C=5.0),
        "poly_square": on_grid(kernel="poly", degree=2, gamma=0.5),
        "sigmoid": on_grid(kernel="sigmoid", gamma=0.02, coef0=-0.5),
        "sigmoid_indefinite": on_grid(kernel="sigmoid", gamma=0.5, coef0=0.5),
        "balanced": on_grid(class_weight="balanced", C=3.0),
        "class_weights": on_grid(class_weight={0: 0.7, 1: 2.5}, kernel="linear", weight=weight),
        "weighted": on_grid(weight=weight),
        "weighted_balanced_linear": on_grid(weight=weight, class_weight="balanced", kernel="linear"),
        "stopped": on_grid(C=1000.0, max_iter=40),
        "separable": fit("tight", tight, tight_y, unseen["tight"], kernel="linear", C=1e4),
        "twins_linear": fit("twins", twins, twins_y, unseen["grid"], kernel="linear", C=10.0),
        "twins_rbf": fit("twins", twins, twins_y, unseen["grid"], C=10.0),
        "free_rbf": on_free(C=50.0),
        "free_linear": on_free(kernel="linear", C=2.0),
        "free_poly": on_free(kernel="poly", coef0=0.5, class_weight="balanced"),
        "probability": on_grid(probability=True, random_state=0),
        "probability_balanced": on_grid(probability=True, random_state=9, class_weight="balanced", kernel="linear", weight=weight),
        "probability_free": on_free(probability=True, random_state=123, C=4.0),
    }
    zero = fit("grid", grid, grid_y, unseen["grid"], weight=some_zero, C=2.0)
    zero["support"] = None  # scikit-learn counts them among the rows that are left
    fits["zero_weights"] = zero
    return {
        "data": {
            "grid": {"X": grid, "y": grid_y, "unseen": unseen["grid"]},
            "twins": {"X": twins, "y": twins_y, "unseen": unseen["grid"]},
            "free": {"X": free, "y": free_y, "unseen": unseen["free"]},
            "tight": {"X": tight, "y": tight_y, "unseen": unseen["tight"]},
        },
        "fits": fits,
        "sigmoids": sigmoids(),
    }
