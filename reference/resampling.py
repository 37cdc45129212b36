import numpy as np
from imblearn.over_sampling import SMOTE, BorderlineSMOTE, RandomOverSampler
from imblearn.under_sampling import RandomUnderSampler
from sklearn.utils.class_weight import compute_class_weight, compute_sample_weight


def table(rows, features, share, shift, seed):
    rng = np.random.RandomState(seed)
    y = (rng.uniform(size=rows) < share).astype(int)
    return rng.normal(size=(rows, features)) + np.outer(y, np.full(features, shift)), y



def smote_case(X, y, name, params):
    sampler = {"SMOTE": SMOTE, "BorderlineSMOTE": BorderlineSMOTE}[name]
    snake = {"samplingStrategy": "sampling_strategy", "randomState": "random_state", "kNeighbors": "k_neighbors", "mNeighbors": "m_neighbors"}
    X_new, y_new = sampler(**{snake[key]: value for key, value in params.items()}).fit_resample(X, y)
    assert np.array_equal(X_new[: len(X)], X)
    return {"sampler": name, "params": params, "made": X_new[len(X) :], "labels": y_new[len(X) :]}


def random_case(X, y, sampler, params):
    _ = sampler.fit_resample(X, y)
    return {"params": params, "rows": sampler.sample_indices_}


def cases():
    wide, wide_y = table(40, 18, 0.3, 0.6, 7)
    flipped_y = 1 - wide_y
    small, small_y = table(30, 3, 0.35, 0.8, 8)
    results = []
    for name, X, y in [("wide", wide, wide_y), ("flipped", wide, flipped_y), ("small", small, small_y)]:
        results.append(
            {
                "name": name,
                "X": X,
                "y": y,
                "smote": [
                    smote_case(X, y, "SMOTE", {"randomState": 0}),
                    smote_case(X, y, "SMOTE", {"randomState": 123456789, "kNeighbors": 3}),
                    smote_case(X, y, "SMOTE", {"randomState": 5, "samplingStrategy": 0.8}),
                    smote_case(X, y, "BorderlineSMOTE", {"randomState": 0}),
                    smote_case(X, y, "BorderlineSMOTE", {"randomState": 9, "mNeighbors": 6, "kNeighbors": 2, "samplingStrategy": 0.9}),
                ],
                "over": [
                    random_case(X, y, RandomOverSampler(random_state=0), {"randomState": 0}),
                    random_case(X, y, RandomOverSampler(random_state=3, sampling_strategy=0.85), {"randomState": 3, "samplingStrategy": 0.85}),
                ],
                "under": [
                    random_case(X, y, RandomUnderSampler(random_state=0), {"randomState": 0}),
                    random_case(X, y, RandomUnderSampler(random_state=3, sampling_strategy=0.85), {"randomState": 3, "samplingStrategy": 0.85}),
                ],
            }
        )
    return {
        "tables": results,
        "weights": {
            "y": wide_y,
            "classes": compute_class_weight("balanced", classes=np.array([0, 1]), y=wide_y),
            "samples": compute_sample_weight("balanced", wide_y),
        },
    }
