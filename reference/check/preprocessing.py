"""Scalers, power transforms, encoders and harmonisation: what is learned, and what later rows become, there and back."""

import sys
from pathlib import Path

import numpy as np
from scipy.stats import yeojohnson
from sklearn.preprocessing import MinMaxScaler, OneHotEncoder, OrdinalEncoder, PowerTransformer, RobustScaler, StandardScaler

sys.path.append(str(Path(__file__).parent.parent))
import combat  # noqa: E402

INPUTS = ("X", "filled", "scaled")
SOME_ROWS = 200
STANDARD = [{"withMean": m, "withStd": s, "weights": w} for m in (True, False) for s in (True, False) for w in (None, "real", "whole")]
ROBUST = [
    {},
    {"withCentering": False},
    {"withScaling": False},
    {"withCentering": False, "withScaling": False},
    {"unitVariance": True},
    {"quantileRange": [10, 90]},
    {"quantileRange": [0, 100]},
    {"quantileRange": [5, 62.5], "unitVariance": True},
    {"quantileRange": [40, 60], "withCentering": False},
    {"quantileRange": [1, 99], "unitVariance": True, "withCentering": False},
    {"quantileRange": [33.3, 66.6]},
    {"quantileRange": [25, 99.9], "unitVariance": True},
]
MIN_MAX = [{"featureRange": r, "clip": c} for r in ([0, 1], [-1, 1], [0.05, 0.95], [-3, 10], [1000, 1001], [-2, -1]) for c in (False, True)]
WINSORIZER = [{"lower": lo, "upper": hi} for lo in (0, 0.005, 0.01, 0.1) for hi in (0.9, 0.975, 1)]
IGNORE = {"handleUnknown": "ignore"}
INFREQUENT = {"handleUnknown": "infrequent_if_exist"}
ONE_HOT = [
    {"drop": None},
    {"drop": "first"},
    {"drop": "if_binary"},
    {"drop": "given"},
    {"drop": None, **IGNORE},
    {"drop": "first", **IGNORE},
    {"categories": "given", **IGNORE},
    {"categories": "given", "drop": "if_binary", **INFREQUENT},
    {"minFrequency": 8, **IGNORE},
    {"minFrequency": 0.15, **INFREQUENT},
    {"maxCategories": 3, **INFREQUENT},
    {"maxCategories": 4, "drop": "first", **INFREQUENT},
    {"maxCategories": 2, "minFrequency": 0.05, "drop": "if_binary", **INFREQUENT},
    {"categories": "given", "maxCategories": 3, "drop": "first", **IGNORE},
]
ENCODED = {"handleUnknown": "use_encoded_value", "unknownValue": -1}
ORDINAL = [
    {},
    {"encodedMissingValue": -1},
    {"encodedMissingValue": 99},
    ENCODED,
    {**ENCODED, "unknownValue": 50},
    {**ENCODED, "unknownValue": np.nan},
    {**ENCODED, "encodedMissingValue": -2},
    {**ENCODED, "categories": "given"},
    {**ENCODED, "minFrequency": 8},
    {**ENCODED, "minFrequency": 0.15, "encodedMissingValue": 77},
    {**ENCODED, "maxCategories": 3},
    {**ENCODED, "maxCategories": 4, "minFrequency": 0.05, "categories": "given"},
]
COMBAT = [
    {},
    {"categoricalCols": [1]},
    {"continuousCols": [2]},
    {"categoricalCols": [1], "continuousCols": [2]},
    {"parametric": False},
    {"parametric": False, "categoricalCols": [1], "continuousCols": [2]},
    {"eb": False, "categoricalCols": [1], "continuousCols": [2]},
    {"meanOnly": True},
    {"meanOnly": True, "parametric": False, "continuousCols": [2]},
    {"refBatch": 3, "categoricalCols": [1], "continuousCols": [2]},
    {"refBatch": 8, "parametric": False},
    {"refBatch": 3, "meanOnly": True, "categoricalCols": [1]},
    {"refBatch": 5, "eb": False},
]


def cases(data):
    for name, each in data.items():
        for at, params in enumerate(STANDARD):
            yield scaler(StandardScaler, name, each, params, INPUTS[at % 2])
        for at, params in enumerate(ROBUST):
            yield scaler(RobustScaler, name, each, params, INPUTS[at % 3])
        for at, params in enumerate(MIN_MAX):
            yield scaler(MinMaxScaler, name, each, params, INPUTS[at % 3])
        for at, params in enumerate(WINSORIZER):
            yield winsorizer(name, each, params, INPUTS[at % 3])
        # scikit-learn takes seconds for each on 5,000 rows.
        for used in INPUTS[:2] if len(each.y) > 1000 else INPUTS:
            for standardize in (True, False):
                for half in (False, True):
                    yield power(name, each, {"standardize": standardize}, used, half)
        codes = in_codes(each)
        for params in ONE_HOT:
            yield one_hot(name, each, codes, params)
        for params in ORDINAL:
            yield ordinal(name, each, codes, params)
        table, kept = with_batches(each)
        for params in COMBAT:
            yield harmonised(name, each, table, kept, params)


def arguments(params):
    """Our parameters under their Python names."""
    snake = {name: "".join("_" + c.lower() if c.isupper() else c for c in name) for name in params}
    return {snake[name]: tuple(value) if name.endswith("Range") else value for name, value in params.items()}


def scaler(Scaler, name, each, params, used):
    X = getattr(each, used)
    weight = weights(params.get("weights"), len(each.train))
    model = Scaler(**arguments({key: value for key, value in params.items() if key != "weights"}))
    model.fit(X[each.train], **({} if weight is None else {"sample_weight": weight}))
    later = X[each.test][:SOME_ROWS]
    learned = {"mean": "mean_", "center": "center_", "scale": "scale_", "dataMin": "data_min_", "dataMax": "data_max_", "min": "min_"}
    expected = {key: getattr(model, attribute) for key, attribute in learned.items() if getattr(model, attribute, None) is not None}
    if params.get("withMean") is False:
        expected.pop("mean", None)
    expected["transformed"] = model.transform(later)
    expected["restored"] = model.inverse_transform(later)
    case = {"estimator": Scaler.__name__, "dataset": name, "params": params, "used": used, "expected": expected}
    return case if weight is None else {**case, "weight": weight}


def weights(kind, rows):
    rng = np.random.RandomState(3)
    if kind is None:
        return None
    return rng.exponential(size=rows) if kind == "real" else rng.randint(0, 4, size=rows).astype(float)


def winsorizer(name, each, params, used):
    X = getattr(each, used)
    bounds = np.nanquantile(X[each.train], [params["lower"], params["upper"]], axis=0)
    later = X[each.test][:SOME_ROWS]
    expected = {"lower": bounds[0], "upper": bounds[1], "transformed": np.where(np.isnan(bounds[0]), later, np.clip(later, *bounds))}
    return {"estimator": "Winsorizer", "dataset": name, "params": params, "used": used, "expected": expected}


def power(name, each, params, used, half):
    X = getattr(each, used)
    rows = each.train[: len(each.train) // 2] if half else each.train
    # Where nothing varies, scikit-learn's λ is what its search runs into.
    kept = np.flatnonzero([len(np.unique(column[~np.isnan(column)])) > 1 for column in X[rows].T])
    later = X[np.ix_(each.test[:SOME_ROWS], kept)]
    with np.errstate(all="ignore"):
        model = PowerTransformer(**params).fit(X[np.ix_(rows, kept)])
        # Values whose power overflows are refused by scikit-learn; here they count as missing.
        raw = np.column_stack([yeojohnson(column, lam) for column, lam in zip(later.T, model.lambdas_)])
        later = np.where(np.isinf(raw), np.nan, later)
        expected = {"lambdas": model.lambdas_, "transformed": model.transform(later)}
        if params["standardize"]:
            expected |= {"mean": model._scaler.mean_, "scale": model._scaler.scale_}
        expected["restored"] = model.inverse_transform(expected["transformed"])
    setting = {**params, "input": used, "half": half}
    return {
        "estimator": "PowerTransformer",
        "dataset": name,
        "params": setting,
        "rows": rows,
        "kept": kept,
        "later": later,
        "expected": expected,
    }


def in_codes(each):
    """Up to nine classes of each of six features, by rounding what is standardised; missing where that was missing."""
    columns = np.linspace(0, each.X.shape[1] - 1, 6).astype(int)
    codes = np.clip(np.round(2 * each.scaled[:, columns]), -4, 4) / 2 + 0.0
    codes[np.isnan(each.X[:, columns])] = np.nan
    codes[:, 0] = each.y
    return codes


def encoder_case(Encoder, name, each, codes, params, more):
    fitted = codes[each.train]
    lists = [np.unique(column) for column in fitted.T]
    given = [(values if len(values) < 3 else values[:-1]).tolist() for values in lists]
    ours = dict(params)
    if ours.get("categories") == "given":
        ours["categories"] = given
    if ours.get("drop") == "given":
        ours["drop"] = [values[-1] for values in lists]
    encoder = Encoder(**arguments(ours), **more).fit(fitted)
    # Categories that the training rows lack are errors unless they are handled.
    later = fitted[:SOME_ROWS] if params.get("handleUnknown", "error") == "error" else np.vstack([codes[each.test][:SOME_ROWS], codes[:6] + 0.25])
    expected = {"categories": encoder.categories_, "transformed": encoder.transform(later)}
    case = {"estimator": Encoder.__name__, "dataset": name, "params": params, "ours": ours, "fitted": fitted, "later": later, "columns": codes.shape[1]}
    return case, expected, encoder


def one_hot(name, each, codes, params):
    case, expected, encoder = encoder_case(OneHotEncoder, name, each, codes, params, {"sparse_output": False})
    names = encoder.get_feature_names_out([f"f{j}" for j in range(codes.shape[1])])
    return {**case, "expected": {**expected, "names": list(names)}}


def ordinal(name, each, codes, params):
    case, expected, _ = encoder_case(OrdinalEncoder, name, each, codes, params, {})
    return {**case, "expected": expected}


def with_batches(each):
    """Three batches with shifts and spreads of their own, sex, age, then the features that vary."""
    rng = np.random.RandomState(9)
    rows = len(each.y)
    batch = rng.permutation(np.resize([3, 5, 8, 8], rows))
    sex = rng.randint(0, 2, size=rows)
    age = np.round(rng.normal(55, 12, size=rows))
    kept = np.flatnonzero(each.filled[each.train].std(axis=0) > 1e-9 * np.abs(each.filled[each.train]).max(axis=0))
    X = each.scaled[:, kept] + 0.02 * age[:, None]
    X += np.where(batch == 5, 1.0, 0)[:, None] * rng.normal(0.8, 0.3, size=len(kept))
    X[batch == 8] *= rng.gamma(20, 1 / 15, size=len(kept))
    return np.column_stack([batch, sex, age, X]), kept


def harmonised(name, each, table, kept, params):
    covariates = {f"{kind}_cols": [combat.COVARIATES[j] for j in params.get(f"{kind}Cols", [])] for kind in ("categorical", "continuous")}
    names = {"meanOnly": "mean_only", "refBatch": "ref_batch"}
    options = {names.get(key, key): value for key, value in params.items() if not key.endswith("Cols")}
    # Its weights without a parametric prior vanish in batches of many hundred rows, and leave nothing but NaN.
    train = table[each.train[:300] if params.get("parametric") is False else each.train]
    later = table[each.test][:SOME_ROWS]
    expected = combat.harmonise(train, later, **covariates, **options)
    expected["harmonised"] = expected["harmonised"][:SOME_ROWS]
    return {"estimator": "ComBat", "dataset": name, "params": params, "train": train, "later": later, "columns": table.shape[1], "expected": expected}
