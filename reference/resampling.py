import numpy as np
from imblearn.combine import SMOTETomek
from imblearn.over_sampling import ADASYN, SMOTE, SMOTENC, BorderlineSMOTE, RandomOverSampler
from imblearn.under_sampling import RandomUnderSampler, TomekLinks
from sklearn.utils.class_weight import compute_class_weight, compute_sample_weight

SNAKE = {
    "samplingStrategy": "sampling_strategy",
    "randomState": "random_state",
    "kNeighbors": "k_neighbors",
    "mNeighbors": "m_neighbors",
    "nNeighbors": "n_neighbors",
    "categoricalFeatures": "categorical_features",
}
MADE = [
    ("SMOTE", {"randomState": 0}),
    ("SMOTE", {"randomState": 123456789, "kNeighbors": 3}),
    ("SMOTE", {"randomState": 5, "samplingStrategy": 0.8}),
    ("BorderlineSMOTE", {"randomState": 0}),
    ("BorderlineSMOTE", {"randomState": 9, "mNeighbors": 6, "kNeighbors": 2, "samplingStrategy": 0.9}),
    ("BorderlineSMOTE", {"randomState": 4, "kind": "borderline-2"}),
    ("ADASYN", {"randomState": 0}),
    ("ADASYN", {"randomState": 2, "nNeighbors": 3, "samplingStrategy": 0.9}),
    ("SMOTETomek", {"randomState": 0}),
    ("SMOTETomek", {"randomState": 3, "kNeighbors": 2, "samplingStrategy": 0.9}),
    ("RandomOverSampler", {"randomState": 1, "shrinkage": 0.8}),
]
DRAWN = [
    ("RandomOverSampler", {"randomState": 0}),
    ("RandomOverSampler", {"randomState": 3, "samplingStrategy": 0.85}),
    ("RandomUnderSampler", {"randomState": 0}),
    ("RandomUnderSampler", {"randomState": 3, "samplingStrategy": 0.85}),
    ("RandomUnderSampler", {"randomState": 4, "replacement": True}),
    *[("TomekLinks", {"samplingStrategy": strategy}) for strategy in ["auto", "majority", "not minority", "not majority", "all"]],
]


def table(rows, features, share, shift, seed):
    rng = np.random.RandomState(seed)
    y = (rng.uniform(size=rows) < share).astype(int)
    return rng.normal(size=(rows, features)) + np.outer(y, np.full(features, shift)), y


def make(name, params):
    snake = {SNAKE.get(key, key): value for key, value in params.items()}
    if name == "SMOTETomek":
        return SMOTETomek(smote=SMOTE(**snake))
    classes = [ADASYN, SMOTE, SMOTENC, BorderlineSMOTE, RandomOverSampler, RandomUnderSampler, TomekLinks]
    return {cls.__name__: cls for cls in classes}[name](**snake)


def made_case(X, y, name, params):
    """What is not among the rows given; all of it where rows are left out."""
    X_new, y_new = make(name, params).fit_resample(X, y)
    given = 0 if name == "SMOTETomek" else len(X)
    assert np.array_equal(X_new[:given], X[:given])
    return {"sampler": name, "params": params, "made": X_new[given:], "labels": y_new}


def drawn_case(X, y, name, params):
    sampler = make(name, params)
    sampler.fit_resample(X, y)
    return {"sampler": name, "params": params, "rows": sampler.sample_indices_}


def categories_case():
    """Two columns of codes beside three of numbers, and the same with numbers of which most are constant in the minority."""
    rng = np.random.RandomState(12)
    X, y = table(40, 3, 0.3, 0.7, 11)
    X = np.column_stack([rng.choice([1, 2, 5], size=40), X, rng.choice([0, 1], size=40)]).astype(float)
    alike = X.copy()
    alike[y == 1, 1:3] = 2.5
    settings = [{"randomState": 0}, {"randomState": 6, "kNeighbors": 2}, {"randomState": 1, "samplingStrategy": 0.8, "kNeighbors": 4}]
    return [
        {"X": rows, "y": y, "cases": [made_case(rows, y, "SMOTENC", {**params, "categoricalFeatures": columns}) for params in settings]}
        for rows, columns in [(X, [0, 4]), (X, [4, 0]), (alike, [0, 4])]
    ]


def cases():
    wide, wide_y = table(36, 17, 0.3, 0.6, 7)
    flipped_y = 1 - wide_y
    small, small_y = table(30, 3, 0.35, 0.8, 8)
    even_y = np.arange(30) % 2
    results = [
        {
            "name": name,
            "X": X,
            "y": y,
            "made": [made_case(X, y, *case) for case in MADE[:: 1 if name == "small" else 2]],
            "drawn": [drawn_case(X, y, *case) for case in DRAWN],
        }
        for name, X, y in [("wide", wide, wide_y), ("flipped", wide, flipped_y), ("small", small, small_y)]
    ]
    even = [case for case in DRAWN if "samplingStrategy" not in case[1] or case[0] == "TomekLinks"]
    results.append({"name": "even", "X": small, "y": even_y, "made": [], "drawn": [drawn_case(small, even_y, *case) for case in even]})
    return {
        "tables": results,
        "categories": categories_case(),
        "weights": {
            "y": wide_y,
            "classes": compute_class_weight("balanced", classes=np.array([0, 1]), y=wide_y),
            "samples": compute_sample_weight("balanced", wide_y),
        },
    }
