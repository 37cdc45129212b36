"""Models that LIBSVM trained and saved, with what it predicts once it has read them again."""

import tempfile
from pathlib import Path

from libsvm import svm, svmutil

SETTINGS = [
    {"kernel": "linear", "C": 0.1},
    {"kernel": "linear", "C": 2.0, "probability": True},
    {"kernel": "polynomial", "degree": 2, "gamma": 0.02, "coef0": 1.0},
    {"kernel": "polynomial", "gamma": 0.01, "coef0": 0.0, "C": 5.0, "probability": True},
    {"kernel": "rbf", "gamma": 0.01, "weights": [1, 3]},
    {"kernel": "rbf", "gamma": 0.005, "C": 50.0, "signs": True},
    {"kernel": "rbf", "gamma": 0.1, "C": 1.0, "probability": True, "signs": True},
    {"kernel": "sigmoid", "gamma": 0.001, "coef0": -0.2},
]
KERNELS = ["linear", "polynomial", "rbf", "sigmoid"]


def cases(data):
    for name, dataset in data.items():
        train = dataset.train[:1200]
        for setting in SETTINGS:
            yield {
                "estimator": "SVC",
                "dataset": name,
                "params": setting,
                "expected": trained(setting, dataset.scaled[train], dataset.y[train], dataset.scaled[dataset.test]),
            }


def trained(setting, X, y, later):
    options = f"-q -t {KERNELS.index(setting['kernel'])} -b {int(setting.get('probability', False))} -c {setting.get('C', 1)}"
    for flag, name in [("d", "degree"), ("g", "gamma"), ("r", "coef0")]:
        if name in setting:
            options += f" -{flag} {setting[name]}"
    labels = 2 * y - 1 if setting.get("signs") else y
    for label, weight in zip(sorted(set(labels)), setting.get("weights", [])):
        options += f" -w{label} {weight}"
    model = svmutil.svm_train(svm.svm_problem(labels, X), options)
    with tempfile.TemporaryDirectory() as folder:
        path = str(Path(folder) / "model")
        svmutil.svm_save_model(path, model)
        return {"text": Path(path).read_text(), **predicted(path, later)}


def predicted(path, later):
    model = svmutil.svm_load_model(path)
    labels = model.get_labels()
    _, _, decision = svmutil.svm_predict([], later, model, "-q")
    found = {"decision": [row[0] if labels[0] == 1 else -row[0] for row in decision]}
    if model.is_probability_model():
        _, _, p = svmutil.svm_predict([], later, model, "-b 1 -q")
        found["probabilities"] = [row[labels.index(1)] for row in p]
    return found
