import numpy as np
from sklearn.preprocessing import OneHotEncoder, OrdinalEncoder


def table():
    """Codes: two of a sex, five of a scanner, some rare, and a grade with missing cells and a broken code."""
    rng = np.random.RandomState(2)
    scanners = np.repeat([10.0, 20, 30, 40, 55], [12, 7, 1, 2, 2])
    grades = rng.choice([-1.5, 0, 2, 1e-7], size=24)
    grades[[4, 9]] = np.nan
    return np.column_stack([rng.randint(0, 2, size=24), rng.permutation(scanners), grades])


def later_rows():
    """Known, unknown and missing codes."""
    return np.array([[1, 20, np.nan], [0, 55, 2], [7, 30, 0], [1, 99, 3], [np.nan, 10, -1.5]])


def one_hot(params, X=None):
    X = table() if X is None else X
    encoder = OneHotEncoder(sparse_output=False, **params).fit(X)
    later = later_rows() if params.get("handle_unknown", "error") != "error" else table()[:5]
    return {
        "params": {camel(name): value for name, value in params.items()},
        "categories": encoder.categories_,
        "dropIdx": [None] * 3 if encoder.drop_idx_ is None else encoder.drop_idx_,
        "names": encoder.get_feature_names_out(["sex", "scanner", "grade"]),
        "later": later,
        "transformed": encoder.transform(later),
    }


def ordinal(params):
    encoder = OrdinalEncoder(**params).fit(table())
    later = later_rows() if "unknown_value" in params else table()[:8]
    return {
        "params": {camel(name): value for name, value in params.items()},
        "categories": encoder.categories_,
        "later": later,
        "transformed": encoder.transform(later),
    }


def camel(name):
    head, *rest = name.split("_")
    return head + "".join(part.title() for part in rest)


def cases():
    given = [[0, 1], [10, 20, 30], [-1.5, 0, 2]]
    ignore = {"handle_unknown": "ignore"}
    infrequent = {"handle_unknown": "infrequent_if_exist"}
    encoded = {"handle_unknown": "use_encoded_value", "unknown_value": -1}
    return {
        "X": table(),
        "oneHot": [
            one_hot({}),
            one_hot({"drop": "first"}),
            one_hot({"drop": "if_binary", **ignore}),
            one_hot({"drop": [1, 40, 0]}),
            one_hot({"categories": given, **ignore}),
            one_hot({"min_frequency": 3, **ignore}),
            one_hot({"min_frequency": 0.2, **infrequent}),
            one_hot({"max_categories": 3, "drop": "first", **infrequent}),
            one_hot({"max_categories": 2, "drop": "if_binary", **infrequent}),
            one_hot({"max_categories": 1, **infrequent}),
            one_hot({"max_categories": 3, "min_frequency": 2, **ignore}),
        ],
        "ordinal": [
            ordinal({}),
            ordinal({"encoded_missing_value": -2}),
            ordinal({**encoded}),
            ordinal({**encoded, "encoded_missing_value": 9, "max_categories": 3}),
            ordinal({**encoded, "min_frequency": 3}),
            ordinal({**encoded, "categories": given, "min_frequency": 0.3}),
        ],
    }
